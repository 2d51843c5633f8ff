import Incidents
import Testing

@testable import Pages

/// What the trends say where nothing comes first alone, and where there is only one of something.
@Suite struct TrendTiesTests {
  private typealias Sample = ListingSample

  private func answer(_ anchor: String, _ incidents: [Incident]) throws -> TrendSentence? {
    let site = try Sample.site(incidents)
    return site.trends.answers(in: site).first { $0.anchor == anchor }?.sentence
  }

  /// Minutes from one milestone to the next, an array an incident, and what the answer says.
  @Test(
    arguments: [
      ([[5, 30, 20, 10]], "1 incident tells all four times, and took longest to diagnose."),
      ([[5, 30, 30, 10]], "1 incident tells all four times, and no phase was longer than every other."),
      (
        [[5, 30, 20, 10], [5, 10, 20, 10], [9, 30, 1, 1]],
        "Of the last 3 incidents 2 took longest to diagnose and 1 took longest to repair."
      ),
      (
        [[5, 30, 20, 10], [30, 10, 20, 10], [5, 30, 20, 10], [0, 10, 10, 10]],
        "Of the last 4 incidents 2 took longest to diagnose, 1 went unnoticed for longer than anything that followed and in 1 no phase was longer than every other."
      ),
    ] as [([[Int]], String)])
  func onlyAPhaseLongerThanEveryOtherIsTheLongest(minutes: [[Int]], sentence: String) throws {
    let milestones: [Milestone] = [.detected, .identified, .mitigated, .resolved]
    let incidents = minutes.enumerated().map { number, minutes in
      Sample.incident("2014-09-0\(number + 1)-x") { incident in
        var time = incident.milestones.started
        for (milestone, length) in zip(milestones, minutes) {
          time = time?.adding(seconds: 60 * length)
          incident.milestones[milestone] = time
        }
      }
    }
    #expect(try answer("time", incidents)?.text == sentence)
  }

  @Test func ofEqualFactorsAndServicesNoneLeadsAlone() throws {
    let names = ["fa", "fa", "fb", "fb"]
    let incidents = names.enumerated().map { number, name in
      Sample.incident("2014-09-0\(number + 1)-x") {
        $0.factors = [FactorName(name)]
        $0.services = [ServiceName("s\(number)")]
      }
    }
    #expect(
      try answer("cause", incidents)?.text
        == "fb and fa lead, with 2 of 4 incidents each. Reports name 2 factors 4 times; 2 came back.")
    #expect(
      try answer("services", incidents)?.finding == "4 services share the lead, with 1 of 4 incidents each")
  }

  @Test(arguments: [(ActionItem.State.open, "open today"), (.done, "no longer open")])
  func aSingleActionIsToldInTheSingular(state: ActionItem.State, words: String) throws {
    let id = "2014-03-02-broker"
    let incidents = [
      Sample.incident(id) {
        $0.actions = [Sample.action(id, "A1", state) { $0.done = state == .done ? Sample.today : nil }]
      },
      Sample.incident("2014-06-01-again") {
        $0.preventableBy = [Placed(ActionID(incident: IncidentID(id), local: "A1"), at: .start)]
      },
    ]
    #expect(
      try answer("again", incidents)?.text
        == "1 time an action of an earlier incident could have stopped a later one: 1 action in all, \(words)."
    )
  }
}
