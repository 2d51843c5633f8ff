import Bytes
import Diagnostics
import Incidents
import Markdown
import Reports

/// What a role did, anybody in it may do again.
struct NoNamesInConclusions: ReportRule {
  let name: RuleName = "named-person"
  let level = Level.hint
  let summary = "conclusions speak of roles, and not of persons by name"
  let reason =
    "a name invites to look at the person; the timeline may say who did what, why it was possible is about more"
  let source: String? =
    "Google, The Site Reliability Workbook (counterproductive finger pointing); PagerDuty, Postmortem Documentation"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let conclusions = report.sections.filter { $0.kind == .conclusions && $0.hasSign(in: report.source) }
    if conclusions.isEmpty { return [] }
    let names = report.peopleNamed(by: settings)
    return conclusions.flatMap { section in
      var findings: [Finding] = []
      section.blocks.forEachBlock { block in
        if case .paragraph(let inlines) = block.kind {
          findings += handles(in: inlines, names, report.source)
        }
      }
      return findings
    }
  }

  /// `@alice`, where it is somebody's handle and no address.
  private func handles(in inlines: [Inline], _ names: Set<String>, _ source: SourceText) -> [Finding] {
    inlines.flatMap { inline -> [Finding] in
      switch inline.kind {
      case .text:
        Handles.all(in: source, source.range(of: inline.range)).filter { names.contains($0.name) }
          .map { .handle($0.name, source.range(ofOffsets: $0.offsets)) }
      case .emphasis(let children), .strong(let children): handles(in: children, names, source)
      default: []
      }
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("A broker takes", "A deploy by ↓@alice came first. A broker takes"),
      .good("A broker takes", "Write to ops@example.org or see `@alice`. A broker takes"),
      RuleExample.good("A broker takes", "The decorator @cached came first. A broker takes")
        .under("people: {carol: {name: Carol C.}}"),
      RuleExample.bad("A broker takes", "A deploy by ↓@caro_ came first. A broker takes")
        .under("people: {carol: {nicks: [caro_]}}"),
    ]
  }
}

extension ReportSection {
  /// Whether an `@` stands in it anywhere: in most there is none.
  fileprivate func hasSign(in source: SourceText) -> Bool {
    guard let last = blocks.last else { return false }
    let range = source.range(of: SourceRange(self.range.start, last.range.end))
    let sign = source.bytes.withUnsafeBufferPointer { $0.first(UInt8(ascii: "@"), from: range.lowerBound) }
    return sign.map { $0 < range.upperBound } ?? false
  }
}

extension Report {
  /// By what names people are called here: as archive.yml declares them, and as this report does in its facts.
  fileprivate func peopleNamed(by settings: ArchiveSettings) -> Set<String> {
    var names = Set(settings.people.flatMap { [$0.key.rawValue] + $0.value.nicks })
    let stated =
      incident.authors + [incident.commander].compactMap(\.self) + incident.actions.compactMap(\.owner)
    names.formUnion(stated.map(\.rawValue))
    return names
  }
}

/// The names behind an `@` that begins a word.
private enum Handles {
  static func all(in source: SourceText, _ range: Range<Int>) -> [(name: String, offsets: Range<Int>)] {
    let bytes = source.bytes[range]
    return bytes.indices.compactMap { place in
      guard bytes[place] == UInt8(ascii: "@"),
        place == range.lowerBound || " (,".utf8.contains(bytes[place - 1])
      else { return nil }
      let name = bytes[(place + 1)...].prefix { isOfName($0) }
      let text = String(decoding: name, as: UTF8.self)
      return text.isEmpty ? nil : (text, place..<name.endIndex)
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}

extension Finding {
  fileprivate static func handle(_ name: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "\"@\(name)\" is a person, and these are conclusions",
      help: "say in which role: \"the on-call engineer\", \"whoever deploys\"")
  }
}
