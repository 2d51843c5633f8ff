import Diagnostics
import Incidents
import Testing

@Suite struct SuggestedPreventionsTests {
  private func incident(
    _ id: String, factors: [String] = ["f"], services: [String] = ["s"],
    _ change: (inout Incident) -> Void = { _ in }
  ) -> Incident {
    let id = IncidentID(id)
    let start = Timestamp(
      LocalTime(day: id.day ?? Day(number: 0), secondOfDay: 43_200, precision: .minute), offset: 0)
    var incident = Incident(
      id: id, title: id.rawValue, status: .reviewed, milestones: Milestones([.started: start]), zone: .utc,
      reportPath: "\(id)")
    incident.factors = factors.map { FactorName($0) }
    incident.services = services.map { ServiceName($0) }
    change(&incident)
    return incident
  }

  private func action(
    _ incident: String, _ local: String, _ state: ActionItem.State = .open, done: String? = nil
  ) -> ActionItem {
    let id = IncidentID(incident)
    var action = ActionItem(
      incident: id, id: ActionID(incident: id, local: local), text: local, state: state, range: .start)
    action.opened = id.day
    action.done = done.flatMap { Day(parsing: $0) }
    return action
  }

  private func found(_ incidents: [Incident]) -> [String] {
    let archive = Archive(
      settings: ArchiveSettings(), today: Day(parsing: "2014-10-01") ?? Day(number: 0), incidents: incidents)
    return SuggestedPreventions(archive).suggestions.map { suggestion in
      "\(suggestion.action.text): \(suggestion.incidents.map(\.id.rawValue).joined(separator: " "))"
    }
  }

  private let first = "2014-01-01-first"
  private let second = "2014-02-01-second"

  @Test func anOpenActionOfTheSameFactorAndServiceIsOne() {
    let incidents = [
      incident(first) { $0.actions = [action(first, "A")] }, incident(second), incident("2014-03-01-third"),
    ]
    #expect(found(incidents) == ["A: 2014-02-01-second 2014-03-01-third"])
  }

  @Test(arguments: [
    (["g"], ["s"]), (["f"], ["t"]), ([], ["s"]), (["f"], []),
  ])
  func oneOfTheTwoIsNotEnough(factors: [String], services: [String]) {
    #expect(
      found([
        incident(first) { $0.actions = [action(first, "A")] },
        incident(second, factors: factors, services: services),
      ]).isEmpty)
  }

  @Test func whatWasClosedBeforeIsNone() {
    #expect(
      found([
        incident(first) {
          $0.actions = [
            action(first, "A", .done, done: "2014-02-01"), action(first, "B", .done, done: "2014-02-02"),
            action(first, "C", .wontdo), action(first, "D", .proposed),
          ]
        }, incident(second),
      ]) == ["B: 2014-02-01-second"])
  }

  @Test func whatItsReportSaysIsNoSuggestion() {
    let incidents = [
      incident(first) { $0.actions = [action(first, "A"), action(first, "B"), action(first, "C")] },
      incident(second) {
        $0.preventableBy = [Placed(ActionID(incident: IncidentID(first), local: "A"), at: .start)]
        $0.notPreventableBy = [Placed(ActionID(incident: IncidentID(first), local: "b"), at: .start)]
      },
    ]
    #expect(found(incidents) == ["C: 2014-02-01-second"])
  }

  @Test func openOnesComeFirstThenThoseThatMetMost() {
    let incidents = [
      incident(first) { $0.actions = [action(first, "A", .done, done: "2014-04-01")] },
      incident(second) { $0.actions = [action(second, "B")] },
      incident("2014-03-01-third"), incident("2014-05-01-fourth"),
    ]
    #expect(
      found(incidents) == [
        "B: 2014-03-01-third 2014-05-01-fourth", "A: 2014-02-01-second 2014-03-01-third",
      ])
  }

  @Test func incidentsOfTheFutureAreNoneYet() {
    #expect(
      found([incident(first) { $0.actions = [action(first, "A")] }, incident("2015-01-01-later")]).isEmpty)
  }
}
