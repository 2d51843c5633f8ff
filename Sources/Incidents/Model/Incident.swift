import Diagnostics

/// An incident as its report tells it. Small: texts of timelines and logs are not kept here.
///
/// All of it stands behind one reference, since incidents are handed on all the time: a copy costs one count, not thirty.
package struct Incident: Sendable {
  private var shared: Shared

  package init(
    id: IncidentID, title: String, status: ReportStatus, milestones: Milestones, zone: Zone,
    reportPath: String
  ) {
    shared = Shared(
      Facts(
        id: id, title: title, status: status, milestones: milestones, zone: zone, reportPath: reportPath))
  }

  /// Changed only by whoever holds it alone.
  private final class Shared: @unchecked Sendable {
    var facts: Facts

    init(_ facts: Facts) { self.facts = facts }
  }

  private struct Facts {
    var id: IncidentID
    var title: String
    var severity: Severity?
    var status: ReportStatus
    var milestones: Milestones
    var zone: Zone
    var services: [ServiceName] = []
    var tags: [TagName] = []
    var factors: [FactorName] = []
    var authors: [PersonName] = []
    var commander: PersonName?
    var servicePlaces: [SourceRange] = []
    var factorPlaces: [SourceRange] = []
    var personPlaces: [SourceRange] = []
    var detectedBy: DetectionSource?
    var summary: String?
    var impact: Impact = Impact()
    var actions: [ActionItem] = []
    var preventableBy: [Placed<ActionID>] = []
    var notPreventableBy: [Placed<ActionID>] = []
    var related: [Placed<IncidentID>] = []
    var aliases: [Placed<IncidentID>] = []
    var question: String?
    var logs: [LogReference] = []
    var graphs: [GraphReference] = []
    var links: [IncidentLink] = []
    var pageLinks: [PageLink] = []
    var timelineEntryCount: Int = 0
    var logLineCount: Int = 0
    var hasOwnFolder = true
    var reportPath: String
    var attachments: [String] = []
    var anchors: PageAnchors = []
    var excuses: [Excuse] = []
    var gist: Gist = .empty
  }

  /// The facts for who changes them: nobody else sees that.
  private var ownFacts: Facts {
    get { shared.facts }
    _modify {
      if !isKnownUniquelyReferenced(&shared) { shared = Shared(shared.facts) }
      yield &shared.facts
    }
  }
}

extension Incident {
  package var id: IncidentID {
    get { shared.facts.id }
    set { ownFacts.id = newValue }
  }
  package var title: String {
    get { shared.facts.title }
    set { ownFacts.title = newValue }
  }
  package var severity: Severity? {
    get { shared.facts.severity }
    set { ownFacts.severity = newValue }
  }
  package var status: ReportStatus {
    get { shared.facts.status }
    set { ownFacts.status = newValue }
  }
  package var milestones: Milestones {
    get { shared.facts.milestones }
    set { ownFacts.milestones = newValue }
  }
  /// The zone in which the report tells its times.
  package var zone: Zone {
    get { shared.facts.zone }
    set { ownFacts.zone = newValue }
  }
  package var services: [ServiceName] {
    get { shared.facts.services }
    set { ownFacts.services = newValue }
  }
  package var tags: [TagName] {
    get { shared.facts.tags }
    set { ownFacts.tags = newValue }
  }
  package var factors: [FactorName] {
    get { shared.facts.factors }
    set { ownFacts.factors = newValue }
  }
  package var authors: [PersonName] {
    get { shared.facts.authors }
    set { ownFacts.authors = newValue }
  }
  package var commander: PersonName? {
    get { shared.facts.commander }
    set { ownFacts.commander = newValue }
  }
  /// Where each of `services` was written.
  package var servicePlaces: [SourceRange] {
    get { shared.facts.servicePlaces }
    set { ownFacts.servicePlaces = newValue }
  }
  /// Where each of `factors` was written.
  package var factorPlaces: [SourceRange] {
    get { shared.facts.factorPlaces }
    set { ownFacts.factorPlaces = newValue }
  }
  /// Where each of `authors`, and then `commander`, was written.
  package var personPlaces: [SourceRange] {
    get { shared.facts.personPlaces }
    set { ownFacts.personPlaces = newValue }
  }
  package var detectedBy: DetectionSource? {
    get { shared.facts.detectedBy }
    set { ownFacts.detectedBy = newValue }
  }
  package var summary: String? {
    get { shared.facts.summary }
    set { ownFacts.summary = newValue }
  }
  package var impact: Impact {
    get { shared.facts.impact }
    set { ownFacts.impact = newValue }
  }
  package var actions: [ActionItem] {
    get { shared.facts.actions }
    set { ownFacts.actions = newValue }
  }
  package var preventableBy: [Placed<ActionID>] {
    get { shared.facts.preventableBy }
    set { ownFacts.preventableBy = newValue }
  }
  package var notPreventableBy: [Placed<ActionID>] {
    get { shared.facts.notPreventableBy }
    set { ownFacts.notPreventableBy = newValue }
  }
  package var related: [Placed<IncidentID>] {
    get { shared.facts.related }
    set { ownFacts.related = newValue }
  }
  package var aliases: [Placed<IncidentID>] {
    get { shared.facts.aliases }
    set { ownFacts.aliases = newValue }
  }
  package var question: String? {
    get { shared.facts.question }
    set { ownFacts.question = newValue }
  }
  package var logs: [LogReference] {
    get { shared.facts.logs }
    set { ownFacts.logs = newValue }
  }
  package var graphs: [GraphReference] {
    get { shared.facts.graphs }
    set { ownFacts.graphs = newValue }
  }
  package var links: [IncidentLink] {
    get { shared.facts.links }
    set { ownFacts.links = newValue }
  }
  package var pageLinks: [PageLink] {
    get { shared.facts.pageLinks }
    set { ownFacts.pageLinks = newValue }
  }
  /// Hand-written entries of the timeline.
  package var timelineEntryCount: Int {
    get { shared.facts.timelineEntryCount }
    set { ownFacts.timelineEntryCount = newValue }
  }
  /// Lines of chat that joined the timeline.
  package var logLineCount: Int {
    get { shared.facts.logLineCount }
    set { ownFacts.logLineCount = newValue }
  }
  /// Whether its report lies as `incidents/ID/report.md` in the content folder, and not anywhere.
  package var hasOwnFolder: Bool {
    get { shared.facts.hasOwnFolder }
    set { ownFacts.hasOwnFolder = newValue }
  }
  /// Relative to the archive's root.
  package var reportPath: String {
    get { shared.facts.reportPath }
    set { ownFacts.reportPath = newValue }
  }
  /// Files that are published beside the page, relative to the report's folder.
  package var attachments: [String] {
    get { shared.facts.attachments }
    set { ownFacts.attachments = newValue }
  }
  /// What the author says of findings that are right to be there.
  package var excuses: [Excuse] {
    get { shared.facts.excuses }
    set { ownFacts.excuses = newValue }
  }
  /// What its report says, in brief.
  package var gist: Gist {
    get { shared.facts.gist }
    set { ownFacts.gist = newValue }
  }
  /// The places of its page that links can name, but for lines of logs; sorted.
  package var anchors: PageAnchors {
    get { shared.facts.anchors }
    set { ownFacts.anchors = newValue }
  }
}

extension Incident {
  /// Whether a file beside the report is shown on the site.
  package func publishes(_ file: String) -> Bool {
    attachments.contains(file) || logs.contains { $0.file == file }
  }

  package var isDraft: Bool { status == .draft }

  /// Whether its author says something of other incidents or their actions, but for links.
  package var refersToOthers: Bool {
    let facts = shared.facts
    return !(facts.related.isEmpty && facts.preventableBy.isEmpty && facts.notPreventableBy.isEmpty)
  }

  /// The day on which it began, by the clocks of the report; without `started` that of its id.
  package var day: Day {
    shared.facts.milestones.started?.local.day ?? shared.facts.id.day ?? Day(number: 0)
  }

  /// When it began, in seconds since 1970; where only the day is known, as that began.
  package var begin: Int { shared.facts.milestones.started?.secondsSince1970 ?? day.number * 86_400 }
}
