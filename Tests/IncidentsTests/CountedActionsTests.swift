import Diagnostics
import Incidents
import Testing

@Suite struct CountedActionsTests {
  private func action(_ incident: String, _ local: String?, _ state: ActionItem.State = .open) -> ActionItem {
    let id = IncidentID(incident)
    return ActionItem(
      incident: id, id: local.map { ActionID(incident: id, local: $0) }, text: local ?? "without id",
      state: state, range: .start)
  }

  private func archive(_ actions: [String: [ActionItem]]) -> Archive {
    let incidents = actions.map { id, actions in
      var incident = Incident(
        id: IncidentID(id), title: id, status: .reviewed, milestones: Milestones(), zone: .utc, reportPath: id
      )
      incident.actions = actions
      return incident
    }
    return Archive(settings: ArchiveSettings(), today: Day(number: 16_344), incidents: incidents)
  }

  private let old = "2014-01-01-old"
  private let middle = "2014-02-01-middle"
  private let new = "2014-03-01-new"

  @Test func eachLeadsToItsActionInTheOrderOfTheArchive() {
    let archive = archive([
      old: [action(old, "A1"), action(old, nil)], middle: [], new: [action(new, "A1")],
    ])
    let counted = archive.countedActions
    #expect(counted.all.map { archive[$0.place] } == archive.actions)
    #expect((0..<3).map { counted[ofIncident: $0].count } == [1, 0, 2])
    #expect(counted[ofIncident: 2].map(\.isNamed) == [true, false])
  }

  @Test func whatIsCountedIsAsTheActionHasIt() {
    var told = action(new, "A1", .wontdo)
    told.kind = .detect
    told.opened = Day(year: 1, month: 1, day: 1)
    told.due = Day(year: 9_999, month: 12, day: 31)
    told.done = Day(number: 0)
    let counted = archive([new: [told, action(new, "A2", .proposed)]]).countedActions.all
    #expect(counted.map(\.state) == [.wontdo, .proposed])
    #expect(counted.map(\.kind) == [.detect, nil])
    #expect(counted.map(\.opened) == [told.opened, nil])
    #expect(counted.map(\.due) == [told.due, nil])
    #expect(counted.map(\.done) == [told.done, nil])
    #expect(counted.map(\.closed) == [told.closed, nil])
  }

  @Test func whatIsWantedComesInTheSameOrder() {
    let archive = archive([
      old: [action(old, "A1"), action(old, "A2", .done)], new: [action(new, "A1", .done), action(new, "A2")],
    ])
    #expect(archive.actions { $0.isOpen }.map(\.id?.description) == ["\(new)/A2", "\(old)/A1"])
    #expect(archive.actions { $0.isProposed }.isEmpty)
  }
}
