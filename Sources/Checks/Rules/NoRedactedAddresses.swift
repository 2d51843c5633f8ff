import Diagnostics
import Incidents
import Markdown
import Reports

/// Addresses and names of files lead from page to page, so that nothing in them can be replaced.
struct NoRedactedAddresses: ReportRule, PageRule {
  let name: RuleName = "redacted-address"
  let level = Level.warning
  let summary = "what archive.yml redacts becomes no part of an address"
  let reason = "a name is shown as ████ and can be read in the address of the page, the heading or the file"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    settings.redaction.isEmpty ? [] : readable(named(in: report), settings.redaction)
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    if archive.settings.redaction.isEmpty { return [] }
    let named = ([page.name] + page.attachments).map { ($0, SourceRange.start) }
    return readable(named + Self.headings(of: page.blocks), archive.settings.redaction)
  }

  private func readable(_ named: [(name: String, range: SourceRange)], _ redaction: Redaction) -> [Finding] {
    named.filter { !redaction.matches(in: $0.name).isEmpty }.map { .readable($0.name, $0.range) }
  }

  /// What addresses are made of, and where it stands.
  private func named(in report: Report) -> [(name: String, range: SourceRange)] {
    let incident = report.incident
    func names(_ key: String, _ names: [String]) -> [(String, SourceRange)] {
      names.map { ($0, report.place(ofKey: key)) }
    }
    let actions = incident.actions.compactMap { action in action.id.map { ($0.local, action.range) } }
    let graphs = incident.graphs.map(\.file)
    let others = incident.attachments.filter { !graphs.contains($0) }
    return [(incident.id.rawValue, .start)] + names("services", incident.services.map(\.rawValue))
      + names("tags", incident.tags.map(\.rawValue)) + names("factors", incident.factors.map(\.rawValue))
      + names("aliases", incident.aliases.map(\.value.rawValue))
      + names("severity", [incident.severity?.id].compactMap(\.self))
      + names("logs", incident.logs.map(\.file)) + names("graphs", graphs) + others.map { ($0, .start) }
      + actions + Self.headings(of: report.document.blocks)
  }

  private static func headings(of blocks: [Block]) -> [(String, SourceRange)] {
    blocks.compactMap { block in
      guard case .heading(_, let inlines) = block.kind else { return nil }
      return (inlines.plainText, block.range)
    }
  }

  var examples: [RuleExample] {
    [
      RuleExample.good("No message was lost.", "Messages of Globex were lost.").under("redact: [Globex]"),
      RuleExample.bad("services: [broker]", "↓services: [Globex]").under("redact: [Globex]"),
      RuleExample.bad("## Conclusions", "## Conclusions\n\n↓### What Globex saw").under("redact: [Globex]"),
    ]
  }
}

extension Finding {
  fileprivate static func readable(_ name: String, _ range: SourceRange) -> Finding {
    Finding(
      range, "an address is made of \"\(name)\", which archive.yml redacts, and can be read",
      help: "call it otherwise, or say why it may be read")
  }
}
