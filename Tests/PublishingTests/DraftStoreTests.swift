import Foundation
import Incidents
import Markdown
import Pages
import Reports
import TestSupport
import Testing

@testable import Publishing

@Suite("Drafts that wait for their pages")
struct DraftStoreTests {
  private func draft(_ word: StaticString, hasLog: Bool) -> ReportDraft {
    let html = { (part: StaticString) in
      HTML { html in
        html.raw(part)
        html.gap(1)
        html.raw(word)
      }
    }
    return ReportDraft(
      description: "\(word)", headings: [ReportDraft.Heading(id: "a", title: "A")], axis: html("axis"),
      body: html("body"), impact: HTML(escaped: []),
      log: hasLog ? ReportDraft.LogDraft(title: "Log", lede: html("lede"), body: html("log")) : nil)
  }

  @Test("Each comes back as it was, gaps and all, whoever was kept meanwhile")
  func comesBack() throws {
    let folder = try TemporaryFolder()
    let store = try DraftStore(in: folder.path)
    let (first, second) = (IncidentID("2014-01-01-a"), IncidentID("2014-01-02-b"))
    store.keep(draft("one", hasLog: true), of: first)
    store.keep(draft("two", hasLog: false), of: second)
    let found = try #require(try store.draft(of: first))
    #expect(found.body == draft("one", hasLog: true).body)
    #expect(found.axis == draft("one", hasLog: true).axis)
    #expect(found.log?.body == draft("one", hasLog: true).log?.body)
    #expect(found.headings.map(\.title) == ["A"])
    #expect(try store.draft(of: second)?.log == nil)
    #expect(try store.draft(of: second)?.body.description == "bodytwo")
    #expect(try store.draft(of: IncidentID("2014-01-03-c")) == nil)
  }

  @Test("Nothing of it shows in the folder")
  func leavesNoTrace() throws {
    let folder = try TemporaryFolder()
    let store = try DraftStore(in: folder.path)
    store.keep(draft("one", hasLog: true), of: IncidentID("2014-01-01-a"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test("Where the folder can't hold them they wait among the system's temporary files")
  func waitsElsewhere() throws {
    let store = try DraftStore(in: TemporaryFolder().path + "/not-there")
    store.keep(draft("one", hasLog: false), of: IncidentID("2014-01-01-a"))
    #expect(try store.draft(of: IncidentID("2014-01-01-a"))?.body.description == "bodyone")
  }
}
