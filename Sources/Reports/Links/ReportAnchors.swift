import Diagnostics
import Incidents
import Markdown

/// The places of a report's page that addresses can name. They depend on the report alone, so that they stay.
package struct ReportAnchors: Sendable {
  package private(set) var headings = HeadingAnchors()
  /// As many as the timeline's items; nothing for chat, whose anchors are its lines.
  package private(set) var timeline: [String?] = []
  /// `irc-L33` begins with the stem of the log, and the first log's lines answer to `L33` as well.
  package let logStems: [String]
  /// All of them, but for the lines of logs.
  package private(set) var names: AnchorNames

  init(
    sections: [ReportSection], introduction: [Block], actions: [ActionItem], timeline: Timeline,
    logs: [LogReference]
  ) {
    logStems = logs.map(\.stem)
    // The page has these two whether the report has such sections or not.
    var names = ["timeline", "actions"]
    names.reserveCapacity(64)
    let kinds = ReportAnchors.firstPlaces(of: sections)
    for (kind, _) in kinds { names.append(kind.rawValue) }
    for action in actions { if let id = action.id { names.append(id.anchor) } }
    self.names = AnchorNames()
    nameItems(of: timeline, into: &names)
    self.names = AnchorNames(names)
    nameHeadings(of: sections, introduction, kinds)
  }

  /// Whether the page of the report has a place of that name. Whether a log has a line is asked elsewhere.
  package func contains(_ fragment: String) -> Bool {
    fragment.isEmpty || names.contains(fragment)
  }

  /// The log and the line that `irc-L33` or `L33` names.
  package func logLine(_ fragment: String) -> (log: Int, line: ClosedRange<Int>)? {
    LogLines.named(fragment, among: logStems).map { ($0.log, $0.lines) }
  }

  /// The first section of each kind is called as the kind is.
  private static func firstPlaces(
    of sections: [ReportSection]
  ) -> [(kind: RequiredSection.Kind, place: SourceLocation)] {
    var places: [(kind: RequiredSection.Kind, place: SourceLocation)] = []
    for section in sections {
      guard let kind = section.kind, !places.contains(where: { $0.kind == kind }) else { continue }
      places.append((kind, section.range.start))
    }
    return places
  }

  /// `t-1402`, `t-140230`, and `-2` behind the second at one clock.
  private mutating func nameItems(of timeline: Timeline, into names: inout [String]) {
    self.timeline = [String?](repeating: nil, count: timeline.items.count)
    var clocks: [(clock: Clock, item: Int)] = []
    for index in timeline.items.indices {
      if case .chat = timeline.items[index].kind { continue }
      clocks.append((Clock(timeline.items[index].time.local), index))
    }
    // Sorting keeps what one clock shows in the order of the timeline.
    clocks.sort { $0.clock.number < $1.clock.number }
    var count = 0
    for (index, (clock, item)) in clocks.enumerated() {
      count = index > 0 && clocks[index - 1].clock.number == clock.number ? count + 1 : 1
      let anchor = count == 1 ? clock.anchor : "\(clock.anchor)-\(count)"
      names.append(anchor)
      self.timeline[item] = anchor
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
  private mutating func nameHeadings(
    of sections: [ReportSection], _ introduction: [Block],
    _ kinds: [(kind: RequiredSection.Kind, place: SourceLocation)]
  ) {
    var slugs = HeadingSlugs()
    var free: [String] = []
    func name(_ inlines: [Inline], at place: SourceLocation) {
      if let kind = kinds.first(where: { $0.place == place })?.kind {
        return headings.add(kind.rawValue, at: place)
      }
      let text = inlines.plainText
      var slug = slugs.next(for: text)
      while names.contains(slug) || logLine(slug) != nil { slug = slugs.next(for: text) }
      headings.add(slug, at: place)
      free.append(slug)
    }
    func name(_ blocks: [Block]) {
      for block in blocks {
        if case .heading(_, let inlines) = block.kind { name(inlines, at: block.range.start) }
      }
    }
    name(introduction.headings)
    for section in sections {
      name(section.heading, at: section.range.start)
      name(section.blocks.headings)
    }
    names.add(free)
  }
}
