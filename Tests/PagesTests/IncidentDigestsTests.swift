import Diagnostics
import Incidents
import Pages
import Testing

@Suite("What of an incident pages see that aren't its own")
struct IncidentDigestsTests {
  private typealias Sample = ListingSample

  private static let id = "2014-03-02-broker"

  private func digests(_ change: (inout Incident) -> Void) throws -> IncidentDigests {
    let incident = Sample.incident(Self.id) { incident in
      let closed = Sample.action(Self.id, "A1", .done) { $0.done = Sample.day("2014-03-09") }
      let old = Sample.action(Self.id, "A2", .done) { action in
        action.opened = Sample.day("2012-01-01")
        action.done = Sample.day("2012-02-01")
      }
      incident.actions = [closed, old, Sample.action(Self.id, "A3")]
      incident.links = [IncidentLink(target: IncidentID("2014-01-01-a"), fragment: "impact", range: .start)]
      change(&incident)
    }
    return IncidentDigests(of: incident, in: try Sample.site([incident]))
  }

  private static let changes: [(String, IncidentAspects, @Sendable (inout Incident) -> Void)] = [
    ("nothing", [], { _ in }),
    ("its actions stand two lines below", [], { $0.actions[2].range = SourceRange(line: 9, column: 1) }),
    ("a word more in its text", [], { $0.gist = Gist(bytes: [9, 0, 0, 1, 1, 1, 0x61]) }),
    ("a place that a link can name", [.ties], { $0.anchors = ["impact"] }),
    ("a log beside it", [.ties], { $0.logs = [LogReference(file: "irc.log")] }),
    (
      "a link two lines below", [],
      { incident in
        incident.links = incident.links.map {
          IncidentLink(target: $0.target, fragment: $0.fragment, range: SourceRange(line: 9, column: 1))
        }
      }
    ),
    (
      "another link in its text", [.ties],
      { $0.links = [IncidentLink(target: $0.id, fragment: nil, range: .start)] }
    ),
    ("what its author wants discussed", [.question], { $0.question = "Why?" }),
    ("an alert", [.alerts], { $0.gist = Gist(bytes: [0, 0, 1, 4, 0, 0, 0x6C, 0x6F, 0x61, 0x64]) }),
    ("its title", [.words], { $0.title = "Other" }),
    ("its summary", [.words], { $0.summary = "Other" }),
    ("the words of an open action", [.actionWords, .actions], { $0.actions[2].text = "Other" }),
    ("the words of one closed this year", [.actionWords, .actions], { $0.actions[0].text = "Other" }),
    ("the words of one closed long ago", [.actionWords, .actions], { $0.actions[1].text = "Other" }),
    (
      "when one was closed long ago", [.actions, .progress],
      { $0.actions[1].done = Sample.day("2012-02-02") }
    ),
    ("what one of long ago was for", [.actions, .progress], { $0.actions[1].kind = .detect }),
    ("one that is done now", [.facts, .actions, .progress], { $0.actions[2].state = .done }),
    (
      "what could have prevented it", [.facts, .claims],
      { $0.preventableBy = [Placed(ActionID(incident: $0.id, local: "A9"), at: .start)] }
    ),
  ]

  @Test("Each change is one of these sides and of no other", arguments: changes.map(\.0))
  func change(name: String) throws {
    let (_, aspects, change) = try #require(Self.changes.first { $0.0 == name })
    #expect(try digests(change).changes(since: digests { _ in }) == aspects)
  }

  @Test("Other words, factors and relations may be like others, another title or place is not")
  func likeness() throws {
    let before = try digests { _ in }.likeness
    #expect(try digests { $0.gist = Gist(bytes: [9, 0, 0, 1, 1, 1, 0x61]) }.likeness != before)
    #expect(try digests { $0.factors = [FactorName("memory")] }.likeness != before)
    #expect(try digests { $0.related = [Placed(IncidentID("2014-01-01-a"), at: .start)] }.likeness != before)
    #expect(try digests { $0.actions[2].range = SourceRange(line: 9, column: 1) }.likeness == before)
    #expect(try digests { $0.title = "Other" }.likeness == before)
  }
}
