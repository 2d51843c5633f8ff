import Diagnostics
import Incidents
import Reports

/// A graph that nothing shows was forgotten.
struct GraphsUsed: ReportRule {
  let name: RuleName = "unused-graph"
  let level = Level.warning
  let summary = "an image or a file of measured values beside a report is shown or listed"
  let reason = "only what a report shows or lists is published, so the graph was left there for nothing"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.folder.entries.compactMap { name, kind in
      guard kind == .file, AttachmentType.isImage(name) || AttachmentType.isGraphData(name),
        report.images[name] == nil, report.graph(name) == nil,
        !report.incident.graphs.contains(where: { $0.file == name }),
        !report.incident.logs.contains(where: { $0.file == name }),
        !report.links.contains(where: { $0.target == .attachment(name) })
      else { return nil }
      return .unused(name)
    }
  }

  var examples: [RuleExample] {
    let load = "time,load\n2014-03-02T14:00:00Z,1\n2014-03-02T14:05:00Z,9\n"
    return [
      .sample,
      RuleExample.bad("---\ntitle", "↓---\ntitle").beside("load.png", "an image"),
      RuleExample.bad("---\ntitle", "↓---\ntitle").beside("load.csv", load),
      RuleExample.good("No message was lost.", "[The load](load.csv)").beside("load.csv", load),
      RuleExample.good("No message was lost.", "![The load](load.csv)").beside("load.csv", load),
    ]
  }
}

extension Finding {
  fileprivate static func unused(_ name: String) -> Finding {
    let what = AttachmentType.isImage(name) ? "image" : "data"
    return Finding(
      .start, "nothing shows the \(what) \"\(name)\", so it is not published",
      help:
        "show it with ![what it shows](\(name.contains(" ") ? "<\(name)>" : name)), list it under \"graphs:\", link it, or remove it"
        + (name.hasSuffix(".json") ? "; a chat log goes under \"logs:\"" : ""))
  }
}
