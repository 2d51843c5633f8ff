import Diagnostics
import Incidents
import Testing

@Suite struct PreventionTests {
  private func day(_ text: String) throws -> Day { try #require(Day(parsing: text)) }

  private func action(_ state: ActionItem.State, opened: String, done: String? = nil) throws -> ActionItem {
    let incident = IncidentID("2014-01-19-api")
    var action = ActionItem(
      incident: incident, id: ActionID(incident: incident, local: "A1"), text: "x", state: state,
      range: .start)
    action.opened = try day(opened)
    action.done = try done.map { try day($0) }
    return action
  }

  @Test func anActionIsOpenFromItsDayUntilItIsDone() throws {
    let action = try action(.done, opened: "2014-01-20", done: "2014-03-01")
    #expect(try !action.wasOpen(on: day("2014-01-19")))
    #expect(try action.wasOpen(on: day("2014-01-20")))
    #expect(try action.wasOpen(on: day("2014-02-28")))
    #expect(try !action.wasOpen(on: day("2014-03-01")))
  }

  @Test func aProposalIsNotOpen() throws {
    #expect(try !action(.proposed, opened: "2014-01-20").wasOpen(on: day("2014-02-01")))
  }

  @Test func theArchiveCountsWhatWasOpenWhenItMattered() throws {
    let start = Timestamp(
      secondsSince1970: try day("2014-03-02").number * 86_400, offset: 0, precision: .minute)
    var first = Incident(
      id: IncidentID("2014-01-19-api"), title: "API", status: .reviewed, milestones: Milestones(), zone: .utc,
      reportPath: "a")
    first.actions = [try action(.open, opened: "2014-01-19")]
    // An action of its own, which could not have prevented it.
    first.preventableBy = [Placed(ActionID(incident: first.id, local: "A1"), at: .start)]
    var second = Incident(
      id: IncidentID("2014-03-02-broker"), title: "Broker", status: .reviewed,
      milestones: Milestones([.started: start]),
      zone: .utc, reportPath: "b")
    second.preventableBy = ["a1", "A1"].map { Placed(ActionID(incident: first.id, local: $0), at: .start) }
    let archive = Archive(
      settings: ArchiveSettings(), today: try day("2014-10-01"), incidents: [first, second])
    #expect(archive.preventions.map(\.openFor) == [42])
    #expect(archive.incidents.map(\.id) == [second.id, first.id])
    #expect(archive.backlinks[first.id]?.map(\.fragment) == ["a1"])
  }
}
