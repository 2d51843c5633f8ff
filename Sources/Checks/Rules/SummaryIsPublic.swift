import Diagnostics
import Incidents
import Reports

/// The summary goes furthest.
struct SummaryIsPublic: ReportRule {
  let name: RuleName = "summary-names"
  let level = Level.hint
  let summary = "a summary names no person, no address and no host of the inside"
  let reason = "the summary is what feeds, mails and stakeholders get, whom the inside doesn't concern"
  let source: String? =
    "PagerDuty, Postmortem Documentation, \"External message\"; OpsKnight, issue 619; inngest/website, issue 1790"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard let summary = report.incident.summary else { return [] }
    let names = settings.names
    let words = summary.utf8.split { Self.separators.contains($0) || $0 >= 0x80 }
    let name = words.lazy.filter { Self.mayBeOfTheInside($0, names) }.map { String(Substring($0)) }
      .first { isOfTheInside($0, names) }
    return name.map { [.inside($0, report.place(ofKey: "summary"))] } ?? []
  }

  private static let separators = Array(" ,;()'\"`".utf8)

  /// Ordinary words are neither written with a mark in them nor, where people are known, with a capital.
  private static func mayBeOfTheInside(_ word: Substring.UTF8View, _ names: Set<String>) -> Bool {
    guard let first = word.first else { return false }
    return first &- 0x41 < 26 && !names.isEmpty || first < 0x30 || first == UInt8(ascii: "@")
      || word.dropLast().contains(UInt8(ascii: "."))
  }

  private func isOfTheInside(_ word: String, _ names: Set<String>) -> Bool {
    let word = word.hasSuffix(".") ? String(word.dropLast()) : word
    if names.contains(word) || word.hasPrefix("@") || word.hasPrefix("#") { return true }
    let parts = word.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) { return true }
    return parts.count > 1 && ["internal", "local", "lan", "corp", "intra"].contains(parts.last ?? "")
  }

  var examples: [RuleExample] {
    let summary = "summary: Messages arrived"
    return [
      .sample,
      .bad(summary, "↓summary: On 10.0.3.7 messages arrived"),
      .bad(summary, "↓summary: On db.acme.internal messages arrived"),
      RuleExample.bad(summary, "↓summary: After Carol's deploy messages arrived")
        .under("people: {carol: {name: Carol Clay}}"),
      .good(summary, "summary: On status.example.org messages arrived"),
    ]
  }
}

extension ArchiveSettings {
  /// First names and surnames of declared people.
  fileprivate var names: Set<String> {
    Set(
      people.values.flatMap { ($0.name ?? "").split(separator: " ").filter { $0.count > 2 }.map(String.init) }
    )
  }
}

extension Finding {
  fileprivate static func inside(_ name: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "the summary says \"\(name)\", which is of the inside",
      help: "say it in the words of those outside: \"one of three servers\", \"a deploy\"")
  }
}
