import Diagnostics
import Incidents
import TestSupport
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
    return SuggestedPreventions(archive, most: 20).suggestions.map { suggestion in
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

  @Test func onlyAsManyAreToldAsAreAskedFor() {
    let archive = Archive(
      settings: ArchiveSettings(), today: Day(parsing: "2014-10-01") ?? Day(number: 0),
      incidents: [
        incident(first) { $0.actions = [action(first, "A"), action(first, "B")] }, incident(second),
        incident("2014-03-01-third"),
      ])
    let found = SuggestedPreventions(archive, most: 1)
    #expect(found.suggestions.map(\.action.text) == ["A"])
    #expect((found.actionCount, found.count) == (2, 4))
  }

  /// What is counted by bits is what one finds who looks at each pair.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func countsWhatOneFindsWhoLooksAtEachPair(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let incidents = (0..<150).map { number -> Incident in
      let day = "2014-0\(Int.random(in: 1...9, using: &random))-1\(Int.random(in: 0...9, using: &random))"
      return incident(
        "\(day)-i\(number)", factors: ["f", "g", "h"].shuffled(using: &random).dropLast().map { $0 },
        services: [["s"], ["t", "u"], ["u", "v"], []].randomElement(using: &random) ?? []
      ) { incident in
        let state: ActionItem.State =
          [.open, .done, .wontdo, .proposed].randomElement(using: &random) ?? .open
        incident.actions = [action(incident.id.rawValue, "A", state, done: "2014-07-15")]
      }
    }
    let archive = Archive(
      settings: ArchiveSettings(), today: Day(parsing: "2014-08-01") ?? Day(number: 0), incidents: incidents)
    let found = SuggestedPreventions(archive, most: .max)
    for most in [0, 1, 7] {
      let few = SuggestedPreventions(archive, most: most)
      #expect(few.suggestions.map(\.action) == found.suggestions.prefix(most).map(\.action))
      #expect((few.actionCount, few.count) == (found.actionCount, found.count))
    }
    let pairs = archive.incidents.flatMap { early in
      archive.incidents.filter { late in
        early.day < late.day && late.day <= archive.today
          && !Set(early.factors).isDisjoint(with: late.factors)
          && !Set(early.services).isDisjoint(with: late.services)
          && early.actions.contains { $0.wasOpen(on: late.day) }
      }.map { "\(early.id) \($0.id)" }
    }
    #expect(!pairs.isEmpty)
    #expect(
      Set(found.suggestions.flatMap { one in one.incidents.map { "\(one.action.incident) \($0.id)" } })
        == Set(pairs), "seed \(seed)")
    #expect((found.count, found.suggestions.count) == (pairs.count, found.actionCount))
  }
}
