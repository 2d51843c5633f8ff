import Diagnostics

/// An incident as its report tells it. Small: texts of timelines and logs are not kept here.
package struct Incident: Sendable {
  package var id: IncidentID
  package var title: String
  package var severity: Severity?
  package var status: ReportStatus
  package var milestones: Milestones
  /// The zone in which the report tells its times.
  package var zone: Zone
  package var services: [ServiceName] = []
  package var tags: [TagName] = []
  package var factors: [FactorName] = []
  package var authors: [PersonName] = []
  package var commander: PersonName?
  /// Where each of `services` was written.
  package var servicePlaces: [SourceRange] = []
  /// Where each of `authors`, and then `commander`, was written.
  package var personPlaces: [SourceRange] = []
  package var detectedBy: DetectionSource?
  package var summary: String?
  package var impact = Impact()
  package var actions: [ActionItem] = []
  package var preventableBy: [Placed<ActionID>] = []
  package var notPreventableBy: [Placed<ActionID>] = []
  package var related: [Placed<IncidentID>] = []
  package var aliases: [Placed<IncidentID>] = []
  package var question: String?
  package var logs: [LogReference] = []
  package var graphs: [GraphReference] = []
  package var links: [IncidentLink] = []
  /// Hand-written entries of the timeline.
  package var timelineEntryCount = 0
  /// Lines of chat that joined the timeline.
  package var logLineCount = 0
  /// Relative to the archive's root.
  package var reportPath: String
  /// Files that are published beside the page, relative to the report's folder.
  package var attachments: [String] = []
  /// The places of its page that links can name, but for lines of logs.
  package var anchors: Set<String> = []

  package init(
    id: IncidentID, title: String, status: ReportStatus, milestones: Milestones, zone: Zone,
    reportPath: String
  ) {
    self.id = id
    self.title = title
    self.status = status
    self.milestones = milestones
    self.zone = zone
    self.reportPath = reportPath
  }

  /// Whether a file beside the report is shown on the site.
  package func publishes(_ file: String) -> Bool {
    attachments.contains(file) || logs.contains { $0.file == file }
  }

  package var isDraft: Bool { status == .draft }

  /// The day on which it began, by the clocks of the report; without `started` that of its id.
  package var day: Day {
    milestones.started?.local.day ?? id.day ?? Day(number: 0)
  }
}
