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
    let names = Set(settings.people.flatMap { [$0.key.rawValue] + $0.value.nicks })
    return conclusions.flatMap { section in
      var findings: [Finding] = []
      section.blocks.forEachBlock { block in
        if case .paragraph(let inlines) = block.kind {
          findings += handles(in: inlines, names)
        }
      }
      return findings
    }
  }

  /// `@alice`, where it is somebody's handle and no address.
  private func handles(in inlines: [Inline], _ names: Set<String>) -> [Finding] {
    inlines.flatMap { inline -> [Finding] in
      switch inline.kind {
      case .text(let text):
        text.handles.filter { names.isEmpty || names.contains($0) }.map { .handle($0, inline.range) }
      case .emphasis(let children), .strong(let children): handles(in: children, names)
      default: []
      }
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("A broker takes", "↓A deploy by @carol came first. A broker takes"),
      .good("A broker takes", "Write to ops@example.org or see `@carol`. A broker takes"),
      RuleExample.good("A broker takes", "The decorator @cached came first. A broker takes")
        .under("people: {carol: {name: Carol C.}}"),
      RuleExample.bad("A broker takes", "↓A deploy by @caro_ came first. A broker takes")
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

extension String {
  /// The names behind an `@` that begins a word.
  fileprivate var handles: [String] {
    guard utf8.contains(UInt8(ascii: "@")) else { return [] }
    return split { $0 == " " || $0 == "(" || $0 == "," }.compactMap { word in
      guard word.first == "@" else { return nil }
      let name = word.dropFirst().prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
      return name.isEmpty ? nil : String(name)
    }
  }
}

extension Finding {
  fileprivate static func handle(_ name: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "\"@\(name)\" is a person, and these are conclusions",
      help: "say in which role: \"the on-call engineer\", \"whoever deploys\"")
  }
}
