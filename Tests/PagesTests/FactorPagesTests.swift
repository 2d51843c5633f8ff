import Foundation
import Incidents
import Testing

@testable import Pages

@Suite struct FactorPagesTests {
  private typealias Sample = ListingSample

  private func incident(_ id: String, _ factors: [String], _ actions: [ActionItem]) -> Incident {
    Sample.incident(id) {
      $0.factors = factors.map { FactorName($0) }
      $0.actions = actions
    }
  }

  private func sample() throws -> Site {
    try Sample.site([
      incident(
        "2014-01-01-a", ["no-limit", "late"],
        [
          Sample.action("2014-01-01-a", "A1") { $0.kind = .prevent },
          Sample.action("2014-01-01-a", "A2", .done) {
            $0.kind = .detect
            $0.done = Sample.day("2014-01-20")
          },
        ]),
      incident(
        "2014-02-01-b", ["late", "no-owner"],
        [
          Sample.action("2014-02-01-b", "B1", .wontdo) { $0.reason = "too dear" },
          Sample.action("2014-02-01-b", "B2", .done) { $0.done = Sample.day("2014-02-20") },
        ]),
      incident("2014-03-01-c", ["no-owner"], []),
    ])
  }

  /// The cells of a row, by the factor in its first.
  private func cells(_ html: String, _ factor: String) -> [String] {
    html.components(separatedBy: "<tr>").dropFirst().first { $0.contains(">\(factor)</a>") }.map { row in
      row.matches(of: /<td[^>]*>(?:<[^>]*>)?([^<]*)/).map { String($0.1) }
    } ?? []
  }

  @Test func theMatrixCountsEachActionForEachFactorOfItsIncident() throws {
    let html = OverviewPage(.factors).made(in: try sample()).part("list")
    #expect(
      cells(html, "late") == ["late", "2", "1 Feb 2014", "1 open", "1 done", "none", "1 done", "1", "1"])
    #expect(
      cells(html, "no-limit") == [
        "no-limit", "1", "1 Jan 2014", "1 open", "1 done", "none", "none", "0", "1",
      ])
    #expect(
      cells(html, "no-owner") == [
        "no-owner", "2", "1 Mar 2014", "none", "none", "none", "1 done", "1", "none",
      ])
  }

  @Test func whatCameBackAndNobodyWorksOnIsNamedFirst() throws {
    let html = OverviewPage(.factors).made(in: try sample()).part("list")
    let items = html.matches(of: /<li><a[^>]*>([^<]*)<\/a>([^<]*)/).map { "\($0.1)\($0.2)" }
    #expect(items == ["no-owner, 2 incidents, the last one after all that was done, nothing is open"])
  }

  @Test func whereSomethingIsOpenOfAllThatIsSaid() throws {
    let actions = ["2014-01-01-a", "2014-02-01-b"].map { Sample.action($0, "A") }
    let site = try Sample.site([
      incident("2014-01-01-a", ["f"], [actions[0]]), incident("2014-02-01-b", ["f"], [actions[1]]),
    ])
    #expect(
      OverviewPage(.factors).made(in: site).part("list").contains(
        "Every factor that came back has an open action."))
  }

  @Test func aFactorsPageGathersActionsAndAcceptedRisks() throws {
    let site = try sample()
    let listing = try #require(site.listings[.factors].first { $0.slug == "late" })
    let html = ListingPage(listing).made(in: site).part("actions")
    #expect(html.contains("<h2 id=\"open\">Open actions</h2>") && html.contains(">Text of A1</a>"))
    #expect(html.contains(">Text of B1</a><small> dropped: too dear</small>"))
    #expect(html.contains(">Text of A2</a><small> done on 20 January 2014</small>"))
  }

  @Test func aFactorThatNobodyWorksOnSaysSo() throws {
    let site = try sample()
    let listing = try #require(site.listings[.factors].first { $0.slug == "no-owner" })
    let html = ListingPage(listing).made(in: site).part("actions")
    #expect(html.contains("<p>None. The last incident came after all that was done.</p>"))
  }
}
