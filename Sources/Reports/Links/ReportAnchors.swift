import Diagnostics
import Incidents
import Markdown

/// The places of a report's page that addresses can name. They depend on the report alone, so that they stay.
package struct ReportAnchors: Sendable {
  /// Of each heading, by its place in the source.
  package private(set) var headings: [SourceLocation: String] = [:]
  /// As many as the timeline's items; nothing for chat, whose anchors are its lines.
  package private(set) var timeline: [String?] = []
  /// `irc-L33` begins with the stem of the log, and the first log's lines answer to `L33` as well.
  package let logStems: [String]
  /// All of them, but for the lines of logs. The page has these two whether the report has such sections or not.
  package private(set) var names: Set<String> = ["timeline", "actions"]

  init(
    sections: [ReportSection], introduction: [Block], actions: [ActionItem], timeline: Timeline,
    logs: [LogReference]
  ) {
    logStems = logs.map(\.stem)
    let entries = timeline.items.count { if case .chat = $0.kind { false } else { true } }
    names.reserveCapacity(names.count + entries + actions.count + sections.count)
    for section in sections {
      if let kind = section.kind, !headings.values.contains(kind.rawValue) {
        name(section.range.start, kind.rawValue)
      }
    }
    for action in actions { if let id = action.id { names.insert(id.anchor) } }
    nameItems(of: timeline, entries: entries)
    nameHeadings(of: sections, introduction)
  }

  /// Whether the page of the report has a place of that name. Whether a log has a line is asked elsewhere.
  package func contains(_ fragment: String) -> Bool {
    fragment.isEmpty || names.contains(fragment)
  }

  /// The log and the line that `irc-L33` or `L33` names.
  package func logLine(_ fragment: String) -> (log: Int, line: ClosedRange<Int>)? {
    if let lines = LogLines.range(fragment) { return logStems.isEmpty ? nil : (0, lines) }
    for (index, stem) in logStems.enumerated() where fragment.hasPrefix(stem + "-") {
      if let lines = LogLines.range(String(fragment.dropFirst(stem.count + 1))) { return (index, lines) }
    }
    return nil
  }

  private mutating func name(_ place: SourceLocation, _ name: String) {
    headings[place] = name
    names.insert(name)
  }

  /// `t-1402`, `t-140230`, and `-2` behind the second at one clock.
  private mutating func nameItems(of timeline: Timeline, entries: Int) {
    var uses: [Int: Int] = [:]
    uses.reserveCapacity(entries)
    self.timeline.reserveCapacity(timeline.items.count)
    for item in timeline.items {
      if case .chat = item.kind {
        self.timeline.append(nil)
        continue
      }
      let clock = Clock(item.time.local)
      let count = uses[clock.number, default: 0] + 1
      uses[clock.number] = count
      let anchor = count == 1 ? clock.anchor : "\(clock.anchor)-\(count)"
      names.insert(anchor)
      self.timeline.append(anchor)
    }
  }

  /// What a clock shows, as exactly as it was written.
  private struct Clock {
    /// Of the day, in seconds or in minutes.
    private let count: Int
    private let hasSeconds: Bool

    init(_ time: LocalTime) {
      hasSeconds = time.precision == .second
      count = hasSeconds ? time.secondOfDay : time.secondOfDay / 60
    }

    /// Tells it from all others.
    var number: Int { 2 * count + (hasSeconds ? 1 : 0) }

    /// `t-1402`, `t-140230`
    var anchor: String {
      let minutes = hasSeconds ? count / 60 : count
      return String(unsafeUninitializedCapacity: 8) { buffer in
        buffer[0] = UInt8(ascii: "t")
        buffer[1] = UInt8(ascii: "-")
        Clock.write(minutes / 60, into: buffer, at: 2)
        Clock.write(minutes % 60, into: buffer, at: 4)
        guard hasSeconds else { return 6 }
        Clock.write(count % 60, into: buffer, at: 6)
        return 8
      }
    }

    private static func write(_ number: Int, into buffer: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
      buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10 % 10)
      buffer[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
    }
  }

  /// As GitHub makes them, giving way to the names that are fixed.
  private mutating func nameHeadings(of sections: [ReportSection], _ introduction: [Block]) {
    var slugs = HeadingSlugs()
    func free(_ text: String) -> String {
      var slug = slugs.next(for: text)
      while names.contains(slug) || logLine(slug) != nil { slug = slugs.next(for: text) }
      return slug
    }
    var found: [(SourceLocation, String)] = introduction.headings
    for section in sections {
      found.append((section.range.start, section.heading.plainText))
      found += section.blocks.headings
    }
    for (place, text) in found where headings[place] == nil { name(place, free(text)) }
  }
}

extension [Block] {
  /// The headings among them, at any depth.
  fileprivate var headings: [(SourceLocation, String)] {
    var found: [(SourceLocation, String)] = []
    forEachBlock { block in
      if case .heading(_, let inlines) = block.kind { found.append((block.range.start, inlines.plainText)) }
    }
    return found
  }
}
