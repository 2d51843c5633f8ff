import Diagnostics
import Incidents
import Reports

/// A page carries no address that a browser would run.
struct AllowedAddresses: ReportRule, PageRule {
  let name: RuleName = "address"
  let level = Level.error
  let summary = "links lead to http, https, mailto, or a file beside the report"
  let reason = "other addresses are dropped, since a browser might run them or send readers elsewhere"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] { findings(report.links) }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    findings(page.links)
  }

  private func findings(_ links: [ReportLink]) -> [Finding] {
    links.compactMap { link in
      switch link.target {
      case .forbidden: .forbidden(link)
      case .outside: .outside(link)
      case .web where link.isImage: .remoteImage(link)
      default: nil
      }
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "[No message](https://status.example/) was lost."),
      .bad("No message was lost.", "↓[No message](javascript:alert) was lost."),
      .bad("No message was lost.", "↓[No message](../../../secret.txt) was lost."),
    ]
  }
}

extension Finding {
  fileprivate static func forbidden(_ link: ReportLink) -> Finding {
    Finding(
      link.range, "the address \"\(link.destination)\" is not allowed",
      help: "http, https and mailto are, and files beside the report")
  }

  fileprivate static func outside(_ link: ReportLink) -> Finding {
    Finding(
      link.range, "\"\(link.destination)\" leads out of the content folder",
      help: "copy the file into the folder of the report")
  }

  fileprivate static func remoteImage(_ link: ReportLink) -> Finding {
    Finding(
      link.range, "the image \"\(link.destination)\" lies on another host, so it is not shown",
      help: "copy it into the folder of the report")
  }
}
