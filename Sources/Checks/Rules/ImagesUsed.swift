import Diagnostics
import Incidents
import Reports

/// A graph that nothing shows was forgotten.
struct ImagesUsed: ReportRule {
  let name: RuleName = "unused-image"
  let level = Level.warning
  let summary = "an image beside a report is shown or listed"
  let reason = "only what a report shows or lists is published, so the image was left there for nothing"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    report.folder.entries.compactMap { name, kind in
      guard kind == .file, report.images[name] == nil, AttachmentType.isImage(name),
        !report.incident.graphs.contains(where: { $0.file == name }),
        !report.links.contains(where: { $0.target == .attachment(name) })
      else { return nil }
      return .unused(name)
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      RuleExample.bad("---\ntitle", "↓---\ntitle").beside("load.png", "an image"),
      RuleExample.good("No message was lost.", "[The load](load.csv)").beside("load.csv", "time,load\n"),
    ]
  }
}

extension Finding {
  fileprivate static func unused(_ name: String) -> Finding {
    Finding(
      .start, "nothing shows the image \"\(name)\", so it is not published",
      help: "show it with ![what it shows](\(name)), list it under \"graphs:\", or remove it")
  }
}
