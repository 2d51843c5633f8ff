import Diagnostics
import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("An incident that is written down and read again")
struct IncidentPackedTests {
  private let range = SourceRange(line: 3, column: 2, length: 9)

  private func full() throws -> Incident {
    let zone = try #require(Zone(named: "Europe/London"))
    let moment = Timestamp(secondsSince1970: -1_393_768_680, offset: 3_600, precision: .second)
    var incident = Incident(
      id: IncidentID("2014-03-02-broker"), title: "Räder", status: .draft,
      milestones: Milestones([.started: moment, .customersTold: moment]), zone: zone,
      reportPath: "content/incidents/2014-03-02-broker/report.md")
    incident.severity = Severity(id: "near miss", label: "Near", definition: "Close.", rank: 3)
    incident.services = [ServiceName("a"), ServiceName("")]
    incident.tags = [TagName("t")]
    incident.factors = [FactorName("f")]
    incident.authors = [PersonName("ann")]
    incident.commander = PersonName("bob")
    incident.servicePlaces = [range]
    incident.personPlaces = [range, .start]
    incident.detectedBy = .customer
    incident.summary = ""
    incident.impact = Impact(customers: 0, requestsFailed: .max, supportTickets: .min, dataLoss: "none")
    var action = ActionItem(
      incident: incident.id, id: ActionID(incident: incident.id, local: "A1"), text: "Do", state: .wontdo,
      range: range)
    action.owner = PersonName("ann")
    action.ownerRange = range
    action.kind = .detect
    action.priority = .p3
    action.opened = Day(number: -1)
    action.due = Day(number: 16_000)
    action.done = Day(number: 16_001)
    action.issue = IssueReference(repository: "a/b", number: 12)
    action.reason = "too dear"
    incident.actions = [action]
    incident.preventableBy = [Placed(ActionID(incident: incident.id, local: "A2"), at: range)]
    incident.notPreventableBy = [Placed(ActionID(incident: incident.id, local: "A3"), at: range)]
    incident.related = [Placed(IncidentID("2013-01-01-a"), at: range)]
    incident.aliases = [Placed(IncidentID("2013-01-01-b"), at: range)]
    incident.question = "Why?"
    var log = LogReference(file: "irc.log")
    var from = WrittenTime(day: Day(number: 3), secondOfDay: 60, precision: .minute, zone: zone)
    from.isUnpadded = true
    (log.channel, log.from, log.to) = ("#ops", from, from)
    (log.hidden, log.key, log.zone, log.date) = ([1...2], [3...3], Zone.utc, Day(number: 4))
    (log.offset, log.format) = (-40, "irssi")
    incident.logs = [log]
    var graph = GraphReference(file: "a.png")
    (graph.caption, graph.from, graph.to, graph.plot) = ("c", moment, moment, [1, 2, 3, 4])
    incident.graphs = [graph]
    incident.links = [IncidentLink(target: IncidentID("2013-01-01-a"), fragment: "a1", range: range)]
    incident.timelineEntryCount = 5
    incident.logLineCount = 300
    incident.attachments = ["a b.png"]
    incident.anchors = ["one", "two"]
    var gist = Gist.Writer(
      length: 300, alerts: [GistAlert(check: "memory", state: "CRITICAL", host: "broker3")])
    gist.append(Array("channels".utf8)[...], stem: 7, weight: 9)
    incident.gist = gist.gist
    return incident
  }

  private func readAgain(_ incident: Incident) throws -> Incident {
    var packer = Packer()
    packer.append(incident)
    return try Unpacker.read(packer.bytes[...]) { (unpacker) throws(Unpacker.Damage) in
      let read = try Incident(from: &unpacker)
      #expect(unpacker.isAtEnd)
      return read
    }
  }

  @Test("Every property comes back as it was")
  func everyProperty() throws {
    let incident = try full()
    let read = try readAgain(incident)
    #expect(read.id == incident.id && read.title == incident.title && read.status == incident.status)
    #expect(read.milestones == incident.milestones && read.zone == incident.zone)
    #expect(read.reportPath == incident.reportPath && read.severity == incident.severity)
    #expect(read.services == incident.services && read.tags == incident.tags)
    #expect(read.factors == incident.factors && read.authors == incident.authors)
    #expect(read.commander == incident.commander && read.servicePlaces == incident.servicePlaces)
    #expect(read.personPlaces == incident.personPlaces && read.detectedBy == incident.detectedBy)
    #expect(read.summary == incident.summary && read.impact == incident.impact)
    #expect(read.actions == incident.actions && read.preventableBy == incident.preventableBy)
    #expect(read.notPreventableBy == incident.notPreventableBy && read.related == incident.related)
    #expect(read.aliases == incident.aliases && read.question == incident.question)
    #expect(read.logs == incident.logs && read.graphs == incident.graphs && read.links == incident.links)
    #expect(read.timelineEntryCount == 5 && read.logLineCount == 300)
    #expect(read.attachments == incident.attachments && read.anchors == incident.anchors)
    #expect(read.gist == incident.gist && read.gist.alerts.count == 1 && read.gist.words.count == 1)
  }

  @Test("What isn't known stays unknown")
  func nothing() throws {
    let incident = Incident(
      id: IncidentID("2014-03-02-a"), title: "", status: .reviewed, milestones: Milestones(), zone: .utc,
      reportPath: "")
    let read = try readAgain(incident)
    #expect(read.severity == nil && read.commander == nil && read.summary == nil && read.detectedBy == nil)
    #expect(read.impact.isEmpty && read.actions.isEmpty && read.anchors.all.isEmpty && read.zone == .utc)
    #expect(read.gist == .empty && read.gist.words.isEmpty)
  }

  @Test("What was cut off is refused, wherever")
  func cutOff() throws {
    var packer = Packer()
    packer.append(try full())
    for end in packer.bytes.indices {
      #expect(throws: Unpacker.Damage.self) {
        try Unpacker.read(packer.bytes[..<end]) { (unpacker) throws(Unpacker.Damage) in
          try Incident(from: &unpacker)
        }
      }
    }
  }
}
