import Incidents
import Markdown
import Testing

@testable import Pages

/// What stands beside the text of an incident, and above what was learned.
struct ReportFactsTests {
  private typealias Sample = ListingSample

  private func html(_ write: (inout HTMLWriter) -> Void) -> String { HTML(write).description }

  @Test func whatAReportStatesOfItselfStandsBesideIt() throws {
    let incident = Sample.incident("2014-03-02-broker") {
      $0.factors = [FactorName("no limit")]
      $0.tags = [TagName("memory")]
      $0.authors = [PersonName("alice"), PersonName("bob")]
      $0.commander = PersonName("carol")
      $0.question = "Should every broker have a limit?"
    }
    let site = try Sample.site([incident]) {
      $0.people = [PersonName("alice"): PersonProfile(name: "Alice Archer")]
    }
    let facts = html { ReportFacts(incident, in: site, on: .incident(incident.id)).write(into: &$0) }
    #expect(facts.contains("<li><a href=\"../../factors/no-limit/index.html\">no limit</a></li>"))
    #expect(facts.contains("<li><a href=\"../../tags/memory/index.html\">memory</a></li>"))
    #expect(facts.contains("<h2>Written by</h2>\n<p>Alice Archer, bob</p>"))
    #expect(facts.contains("<h2>Incident commander</h2>\n<p>carol</p>"))
    #expect(facts.contains("<h2>Question for the review</h2>\n<p>Should every broker have a limit?</p>"))
  }

  @Test func aReportThatStatesNothingHasNoFacts() throws {
    let incident = Sample.incident("2014-03-02-broker")
    let site = try Sample.site([incident])
    #expect(html { ReportFacts(incident, in: site, on: .incident(incident.id)).write(into: &$0) } == "")
  }

  @Test(
    arguments: [
      (.open, "2014-03-02", nil, "An action open since 2 March could have prevented this:"),
      (
        .done, "2014-03-02", "2014-05-01",
        "An action from 2 March, not open at the time, could have prevented this:"
      ),
      (
        .done, "2014-03-02", "2014-06-01",
        "An action from 2 March, done on the very day, could have prevented this:"
      ),
      (
        .wontdo, "2014-03-02", "2014-06-01",
        "An action from 2 March, dropped on the very day, could have prevented this:"
      ),
      (
        .done, "2014-03-02", nil,
        "An action from 2 March, of which nothing tells whether it was open then, could have prevented this:"
      ),
      (
        .wontdo, "2014-03-02", nil,
        "An action from 2 March, of which nothing tells whether it was open then, could have prevented this:"
      ),
      (
        .open, "2014-07-01", nil,
        "An action that was opened only afterwards, on 1 July, could have prevented this:"
      ),
    ] as [(ActionItem.State, String, String?, String)])
  func aNoteClaimsOnlyWhatWasSo(state: ActionItem.State, opened: String, done: String?, words: String) throws
  {
    let id = "2014-03-02-broker"
    let later = Sample.incident("2014-06-01-again") {
      // Named twice, it is told once.
      $0.preventableBy = ["A1", "a1"].map {
        Placed(ActionID(incident: IncidentID(id), local: $0), at: .start)
      }
    }
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1", state) {
            $0.opened = Sample.day(opened)
            $0.done = done.map(Sample.day)
          }
        ]
      }, later,
    ])
    let notes = html { PreventionNotes(later, in: site, on: .incident(later.id)).write(into: &$0) }
    #expect(notes.hasPrefix("<p class=\"note\">\(words) <a"))
    #expect(notes.matches(of: /<p/).count == 1)
  }
}
