import Foundation
import Incidents
import Testing

@testable import Pages

struct DataFileTests {
  private typealias Sample = ListingSample

  private func objects(_ file: some DataFile, _ site: Site) throws -> [[String: Any]] {
    let value = try JSONSerialization.jsonObject(with: Data(file.bytes(of: site)))
    return try #require(value as? [[String: Any]])
  }

  /// The names of an object's members in the order in which they were written.
  private func members(_ bytes: [UInt8], depth: Int) -> [String] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let indent = String(repeating: " ", count: depth) + "\""
    return lines.filter { $0.hasPrefix(indent) }.map {
      String($0.dropFirst(indent.count).prefix { $0 != "\"" })
    }
  }

  @Test func whatIsAlikeIsNamedWithItsScoreTheBestFirst() throws {
    func incident(_ id: String, _ factors: [String], related: String? = nil) -> Incident {
      Sample.incident(id) {
        $0.factors = factors.map { FactorName($0) }
        $0.related = related.map { [Placed(IncidentID($0), at: .start)] } ?? []
      }
    }
    let site = try Sample.site([
      incident("2014-03-03-c", ["a", "b"], related: "2014-03-01-a"), incident("2014-03-02-b", ["a", "b"]),
      incident("2014-03-01-a", ["c"]), incident("2014-01-01-other", ["d"]),
    ])
    let similar = try objects(IncidentsFile(), site).map { $0["similar"] as? [[String: Any]] ?? [] }
    #expect(similar.map { $0.map { $0["id"] as? String } }[0] == ["2014-03-01-a", "2014-03-02-b"])
    #expect(similar.map { $0.map { $0["id"] as? String } }[3] == [])
    let scores = similar[0].compactMap { $0["score"] as? Double }
    #expect(scores == scores.sorted(by: >) && scores.allSatisfy { $0 > 0 && $0 <= 1 })
  }

  @Test func anIncidentHasAllFieldsInTheirOrder() throws {
    let site = try Sample.site([Sample.incident("2014-03-02-broker")])
    #expect(
      members(IncidentsFile().bytes(of: site), depth: 2) == [
        "id", "title", "summary", "severity", "status", "started", "detected", "acknowledged", "identified",
        "mitigated", "resolved", "customers_told", "duration_seconds", "detected_by", "services", "tags",
        "factors", "impact", "url", "actions", "preventable_by", "related", "similar", "timeline_entries",
        "log_lines", "graphs",
      ])
  }

  @Test func anActionHasAllFieldsInTheirOrder() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([Sample.incident(id) { $0.actions = [Sample.action(id, "A1")] }])
    #expect(
      members(ActionsFile().bytes(of: site), depth: 2) == [
        "id", "incident", "text", "state", "owner", "kind", "priority", "opened", "due", "done", "issue",
        "issue_url", "would_have_prevented",
      ])
  }

  @Test func anIncidentIsToldAsItsReportStatesIt() throws {
    let id = "2014-03-02-broker"
    let start = Timestamp(
      LocalTime(day: Sample.day("2014-03-02"), secondOfDay: 50_280, precision: .minute), offset: 3_600)
    let site = try Sample.site([
      Sample.incident(id) {
        $0.title = "A \"title\" </script>\u{2028}"
        $0.milestones = Milestones([.started: start, .resolved: start.adding(seconds: 60)])
        $0.services = [ServiceName("broker")]
        $0.impact = Impact(customers: 1_840, dataLoss: "none")
        $0.actions = [Sample.action(id, "A1"), Sample.action(id, nil)]
      }
    ])
    let object = try #require(try objects(IncidentsFile(), site).first)
    #expect(object["title"] as? String == "A \"title\" </script>\u{2028}")
    #expect(object["started"] as? String == "2014-03-02T13:58:00+01:00")
    #expect(object["duration_seconds"] as? Int == 60)
    #expect(object["detected"] is NSNull)
    #expect(object["summary"] is NSNull)
    #expect(object["url"] as? String == "incidents/2014-03-02-broker/index.html")
    #expect(object["services"] as? [String] == ["broker"])
    #expect(object["actions"] as? [String] == ["2014-03-02-broker/A1"])
    let impact = try #require(object["impact"] as? [String: Any])
    #expect(impact["customers"] as? Int == 1_840)
    #expect(impact["data_loss"] as? String == "none")
    #expect(impact["support_tickets"] is NSNull)
    let bytes = String(decoding: IncidentsFile().bytes(of: site), as: UTF8.self)
    #expect(!bytes.contains("<") && !bytes.contains("\u{2028}"))
  }

  @Test func anActionNamesWhatItWouldHavePrevented() throws {
    let id = "2014-03-02-broker"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [
          Sample.action(id, "A1") {
            $0.owner = PersonName("alice")
            $0.kind = .prevent
            $0.priority = .p1
            $0.issue = IssueReference(repository: nil, number: 12)
            $0.due = Sample.day("2014-03-16")
          }
        ]
      },
      Sample.incident("2014-06-01-again") {
        let action = ActionID(incident: IncidentID(id), local: "A1")
        $0.preventableBy = [Placed(action, at: .start), Placed(action, at: .start)]
      },
    ]) { $0.github.repository = "acme/ops" }
    let object = try #require(try objects(ActionsFile(), site).first)
    #expect(object["id"] as? String == "2014-03-02-broker/A1")
    #expect(object["state"] as? String == "open")
    #expect(object["owner"] as? String == "alice")
    #expect(object["kind"] as? String == "prevent")
    #expect(object["priority"] as? String == "P1")
    #expect(object["opened"] as? String == "2014-03-02")
    #expect(object["due"] as? String == "2014-03-16")
    #expect(object["done"] is NSNull)
    #expect(object["issue"] as? String == "#12")
    #expect(object["issue_url"] as? String == "https://github.com/acme/ops/issues/12")
    #expect(object["would_have_prevented"] as? [String] == ["2014-06-01-again"])
  }

  @Test func whatAReportNamesIsToldByItsPresentIDAndOnlyIfItIsThere() throws {
    let id = "2014-03-02-broker"
    func placed(_ ids: String...) -> [Placed<IncidentID>] { ids.map { Placed(IncidentID($0), at: .start) } }
    let site = try Sample.site([
      Sample.incident(id) {
        $0.aliases = placed("2014-03-02-crash")
        $0.actions = [Sample.action(id, "A1")]
      },
      Sample.incident("2014-04-01-draft") {
        $0.status = .draft
        $0.actions = [Sample.action("2014-04-01-draft", "A1")]
      },
      Sample.incident("2014-06-01-again") {
        $0.related = placed("2014-03-02-crash", id, "2014-04-01-draft")
        $0.preventableBy = ["2014-03-02-crash", "2014-04-01-draft"].map {
          Placed(ActionID(incident: IncidentID($0), local: "A1"), at: .start)
        }
      },
    ])
    let object = try #require(try objects(IncidentsFile(), site).first)
    #expect(object["related"] as? [String] == [id])
    #expect(object["preventable_by"] as? [String] == ["\(id)/A1"])
  }

  @Test func anEmptyArchiveHasEmptyArrays() throws {
    let site = try Sample.site()
    #expect(try objects(IncidentsFile(), site).isEmpty)
    #expect(try objects(ActionsFile(), site).isEmpty)
  }
}
