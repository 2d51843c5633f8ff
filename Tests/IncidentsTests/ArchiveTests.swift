import Diagnostics
import Incidents
import Testing

@Suite struct ArchiveTests {
  private func incident(_ id: String, draft: Bool = false, aliases: [String] = []) -> Incident {
    var incident = Incident(
      id: IncidentID(id), title: id, status: draft ? .draft : .reviewed, milestones: Milestones(), zone: .utc,
      reportPath: id)
    incident.aliases = aliases.map { Placed(IncidentID($0), at: .start) }
    return incident
  }

  private func archive(_ incidents: [Incident], includingDrafts: Bool = false) throws -> Archive {
    Archive(
      settings: ArchiveSettings(), today: try #require(Day(parsing: "2014-10-01")), incidents: incidents,
      includingDrafts: includingDrafts)
  }

  @Test func draftsAreApart() throws {
    let incidents = [incident("2014-01-01-a"), incident("2014-02-01-b", draft: true)]
    #expect(try archive(incidents).incidents.count == 1)
    #expect(try archive(incidents).drafts.count == 1)
    #expect(try archive(incidents, includingDrafts: true).incidents.count == 2)
  }

  @Test func aFormerIDLeadsToTheIncident() throws {
    let archive = try archive([
      incident("2014-01-01-a", aliases: ["2013-12-31-a", "2014-02-01-b"]), incident("2014-02-01-b"),
    ])
    #expect(archive.incident(IncidentID("2013-12-31-a"))?.id.rawValue == "2014-01-01-a")
    #expect(archive.incident(IncidentID("2014-02-01-b"))?.id.rawValue == "2014-02-01-b")
  }

  @Test func neighboursAreByTime() throws {
    let archive = try archive([incident("2014-01-01-a"), incident("2014-03-01-c"), incident("2014-02-01-b")])
    let (earlier, later) = archive.neighbours(of: IncidentID("2014-02-01-b"))
    #expect(earlier?.id.rawValue == "2014-01-01-a")
    #expect(later?.id.rawValue == "2014-03-01-c")
  }
}
