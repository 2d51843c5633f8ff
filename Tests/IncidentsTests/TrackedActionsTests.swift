import Diagnostics
import Incidents
import Testing

/// What the tracker tells of an action, beside what the report says.
@Suite struct TrackedActionsTests {
  private static let incident = IncidentID("2014-01-19-api")
  private static let id = ActionID(incident: incident, local: "A1")

  private static func day(_ text: String) -> Day { Day(parsing: text) ?? Day(number: 0) }

  /// 2014-03-20 at 23:30 UTC, which is the 21st in Vienna.
  private static let evening = day("2014-03-20").number * 86_400 + 23 * 3_600 + 1_800

  private static let settings: ArchiveSettings = {
    var settings = ArchiveSettings()
    settings.github.repository = "acme/ops"
    settings.zone = Zone(named: "Europe/Vienna") ?? .utc
    return settings
  }()

  private static func action(
    _ state: ActionItem.State, done: String? = nil, reason: String? = nil, issue: String? = nil
  ) -> ActionItem {
    var action = ActionItem(incident: incident, id: id, text: "Alert", state: state, range: .start)
    action.opened = day("2014-01-20")
    action.done = done.map(day)
    action.reason = reason
    action.issue = issue.flatMap { IssueReference(parsing: $0) }
    return action
  }

  private static func issue(
    _ state: TrackedIssue.State, _ reason: TrackedIssue.Reason? = nil, closed: Int? = nil,
    repository: String = "acme/ops"
  ) -> TrackedIssue {
    TrackedIssue(
      repository: repository, number: state == .pending ? nil : 12, state: state, reason: reason,
      closed: closed, text: "Alert")
  }

  struct Case: Sendable {
    let written: ActionItem
    let issue: TrackedIssue
    let state: ActionItem.State
    var done: String?
    var reason: String?
    var reference: String?
  }

  @Test(arguments: [
    Case(written: action(.open), issue: issue(.open), state: .open, reference: "#12"),
    Case(
      written: action(.open), issue: issue(.closed, .completed, closed: evening), state: .done,
      done: "2014-03-21", reference: "#12"),
    Case(written: action(.open), issue: issue(.closed), state: .done, reference: "#12"),
    Case(
      written: action(.done, done: "2014-03-01"), issue: issue(.closed), state: .done, done: "2014-03-01",
      reference: "#12"),
    Case(written: action(.done, done: "2014-03-01"), issue: issue(.open), state: .open, reference: "#12"),
    Case(
      written: action(.wontdo, reason: "replaced"), issue: issue(.closed, .notPlanned, closed: evening),
      state: .wontdo, done: "2014-03-21", reason: "replaced", reference: "#12"),
    Case(
      written: action(.open), issue: issue(.closed, .notPlanned), state: .wontdo,
      reason: "its issue was closed as not planned", reference: "#12"),
    Case(
      written: action(.open), issue: issue(.closed, .duplicate), state: .wontdo,
      reason: "its issue was closed as a duplicate", reference: "#12"),
    Case(
      written: action(.wontdo, reason: "replaced"), issue: issue(.closed, .completed), state: .done,
      reference: "#12"),
    Case(written: action(.wontdo, reason: "x"), issue: issue(.open), state: .open, reference: "#12"),
    Case(written: action(.proposed), issue: issue(.open), state: .open, reference: "#12"),
    Case(
      written: action(.open), issue: issue(.open, repository: "acme/web"), state: .open,
      reference: "acme/web#12"),
    Case(written: action(.open), issue: issue(.open, repository: "Acme/Ops"), state: .open, reference: "#12"),
    Case(written: action(.open, issue: "#7"), issue: issue(.open), state: .open, reference: "#7"),
  ])
  func theTrackerCounts(example: Case) {
    var action = example.written
    action.settle(by: example.issue, Self.settings)
    #expect(action.state == example.state)
    #expect(action.done == example.done.map(Self.day))
    #expect(action.reason == example.reason)
    #expect(action.issue == example.reference.flatMap { IssueReference(parsing: $0) })
    #expect(action.reported == example.written && action.isTracked)
    let once = action
    action.settle(by: example.issue, Self.settings)
    #expect(action == once)
  }

  @Test(arguments: [TrackedIssue.State.pending, .gone])
  func whatIsNotKnownChangesNothing(state: TrackedIssue.State) {
    let written = Self.action(.done, done: "2014-03-01", issue: "#7")
    var action = written
    action.settle(by: Self.issue(state), Self.settings)
    #expect(action == written && !action.isTracked)
  }

  @Test func whatTheReportNamesStaysWhereItIsGone() {
    let written = Self.action(.open, issue: "acme/OPS#12")
    var action = written
    action.settle(by: Self.issue(.gone), Self.settings)
    #expect(action == written && !action.isTracked)
  }

  private func incident(_ actions: [ActionItem], draft: Bool = false, alias: String? = nil) -> Incident {
    var incident = Incident(
      id: Self.incident, title: "API", status: draft ? .draft : .reviewed, milestones: Milestones(),
      zone: .utc, reportPath: "a")
    incident.actions = actions
    incident.aliases = alias.map { [Placed(IncidentID($0), at: .start)] } ?? []
    return incident
  }

  private func ledger(_ id: ActionID = id) -> IssueLedger {
    IssueLedger(issues: [id: Self.issue(.closed, .completed, closed: Self.evening)])
  }

  @Test func anIncidentTakesWhatIsTrackedOfItsActions() {
    var other = Self.action(.open)
    other.id = ActionID(incident: Self.incident, local: "A2")
    var nameless = Self.action(.open)
    nameless.id = nil
    let written = incident([other, Self.action(.open), nameless])
    let tracked = written.tracked(by: ledger(), Self.settings)
    #expect(tracked.actions.map(\.state) == [.open, .done, .open])
    #expect(written.actions.map(\.state) == [.open, .open, .open])
  }

  @Test func anActionIsKnownByTheFormerIDOfItsIncident() {
    let former = ActionID(incident: IncidentID("2014-01-01-x"), local: "A1")
    let incident = incident([Self.action(.open)], alias: "2014-01-01-x")
    #expect(incident.tracked(by: ledger(former), Self.settings).actions.map(\.state) == [.done])
  }

  @Test func draftsHaveNoIssues() {
    let draft = incident([Self.action(.open)], draft: true)
    #expect(draft.tracked(by: ledger(), Self.settings).actions.map(\.isTracked) == [false])
  }

  /// The report leaves the action open for ever; GitHub closed it on the 21st of March.
  @Test(arguments: [("2014-03-20", 59), ("2014-03-21", nil), ("2014-04-01", nil)])
  func whatWasClosedBeforeALaterIncidentWasNotOpenThen(day: String, openFor: Int?) {
    let start = Timestamp(
      secondsSince1970: Self.day(day).number * 86_400, offset: 0, precision: .minute)
    var later = Incident(
      id: IncidentID("\(day)-again"), title: "Again", status: .reviewed,
      milestones: Milestones([.started: start]), zone: .utc, reportPath: "b")
    later.preventableBy = [Placed(Self.id, at: .start)]
    let earlier = incident([Self.action(.open)])
    func archive(_ incidents: [Incident]) -> Archive {
      Archive(settings: Self.settings, today: Self.day("2014-10-01"), incidents: incidents)
    }
    #expect(archive([earlier, later]).preventions.map { $0.openFor != nil } == [true])
    let tracked = earlier.tracked(by: ledger(), Self.settings)
    #expect(archive([tracked, later]).preventions.map(\.openFor) == [openFor])
  }
}
