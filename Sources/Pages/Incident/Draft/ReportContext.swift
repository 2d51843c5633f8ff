import Incidents

/// What pages of reports need to know beside their report: the settings of the archive, and the day.
package struct ReportContext: Sendable {
  let settings: ArchiveSettings
  let today: Day

  package init(_ settings: ArchiveSettings, today: Day) {
    self.settings = settings
    self.today = today
  }
}
