import Bytes
import Diagnostics
import Incidents
import Markdown
import Reports

/// Markdown is enough.
struct NoRawHTML: ReportRule, PageRule {
  let name: RuleName = "raw-html"
  let level = Level.warning
  let summary = "a report has no HTML in its Markdown, comments apart"
  let reason = "HTML is dropped from the pages, since they show what many people wrote"

  /// Most reports have no `<` at all, and so no HTML.
  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let tag = report.source.bytes.withUnsafeBufferPointer { $0.first(UInt8(ascii: "<")) }
    return tag == nil ? [] : findings(report.document)
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    findings(page.document)
  }

  private func findings(_ document: Document) -> [Finding] {
    var findings: [Finding] = []
    document.forEachBlock { block in
      if case .htmlBlock(let literal) = block.kind, !HTMLComment.isAll(of: literal) {
        findings.append(.html(block.range))
      }
    }
    for inline in document.inlineHTML {
      if case .html(let literal) = inline.kind, !HTMLComment.isAll(of: literal) {
        findings.append(.html(inline.range))
      }
    }
    return findings
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "No message was lost. <!-- we checked -->"),
      .good("No message was lost.", "No message was lost.\n\n<!-- we --> <!-- checked -->"),
      .bad("No message was lost.", "No message was ↓<b>lost."),
    ]
  }
}

extension Finding {
  fileprivate static func html(_ range: SourceRange) -> Finding {
    Finding(range, "HTML is dropped from the page", help: "write it as Markdown")
  }
}
