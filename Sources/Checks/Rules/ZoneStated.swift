import Diagnostics
import Incidents
import Reports

/// Ten past two, but where?
struct ZoneStated: ReportRule {
  let name: RuleName = "zone"
  let level = Level.hint
  let summary = "the report or the archive says in which time zone times are"
  let reason = "a reader in another office, or a log in UTC, is hours off, and nobody sees it"
  let source: String? = "Wikimedia, incident template (\"all times in UTC\"); NuGetGallery, issue 2630"
  let isAboutAbsence = true

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    if settings.isZoneStated || report.stated.keys["timezone"] != nil { return [] }
    let bare = Milestone.allCases.first { report.stated.times[$0].map { $0.value.zone == nil } ?? false }
    return bare.map { [.unstated(at: report.place(of: $0), settings.zone)] } ?? []
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("2014-03-02 13:58", "↓2014-03-02 13:58").and("timezone: Europe/London\n", ""),
      RuleExample.good("timezone: Europe/London\n", "").under("timezone: Europe/London"),
      RuleExample.good("timezone: Europe/London\n", "")
        .and("13:58", "13:58 Z").and("14:02", "14:02Z").and("15:20", "15:20+00:00"),
    ]
  }
}

extension Finding {
  fileprivate static func unstated(at range: SourceRange, _ zone: Zone) -> Finding {
    Finding(
      range, "nothing says in which time zone this is, so it is taken for \(zone)",
      help: "add \"timezone: Europe/London\" to archive.yml, or to this report")
  }
}
