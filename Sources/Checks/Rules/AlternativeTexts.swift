import Diagnostics
import Incidents
import Markdown
import Reports

/// A graph says something; so can its words.
struct AlternativeTexts: ReportRule {
  let name: RuleName = "alt-text"
  let level = Level.warning
  let summary = "an image has an alternative text that says what it shows"
  let reason =
    "who can't see the graph, or searches for it, has only these words; and writing them shows what it proves"
  let source: String? = "hachyderm/community, issue 194, where images are called by their files"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard report.links.contains(where: \.isImage) else { return [] }
    return report.document.links.compactMap { link in
      guard case .image(let destination, _, let text) = link.kind else { return nil }
      let words = text.plainText.filter { !$0.isWhitespace }
      return words.isEmpty || destination.hasSuffix(words) ? .wordless(link.range) : nil
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "![The backlog, from 0 to 12,000](https://example.org/a.png)"),
      .bad("No message was lost.", "↓![](https://example.org/a.png)"),
      .bad("No message was lost.", "↓![a.png](https://example.org/a.png)"),
    ]
  }
}

extension Finding {
  fileprivate static func wordless(_ range: SourceRange) -> Finding {
    Finding(
      range, "this image has no words for those who can't see it",
      help: "say what it shows: ![Memory of broker3, from 40 % to 97 % in four minutes](memory.png)")
  }
}
