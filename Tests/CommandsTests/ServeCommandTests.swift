import Foundation
import TestSupport
import Testing

/// The whole command: what is written reaches the page that is open.
@Suite struct ServeCommandTests {
  private static let page = "/incidents/\(SampleReport.id)/"
  private static let other = "content/incidents/2014-04-02-other/report.md"
  private static let wrong = SampleReport.replacing(
    "resolved: 2014-03-02 15:20", by: "resolved: 2014-03-02 25:20")

  /// A preview of an archive, and its port.
  private struct Preview {
    let archive: TemporaryFolder
    let program: RunningProgram
    let port: UInt16

    init(of archive: TemporaryFolder, _ arguments: String...) async throws {
      self.archive = archive
      program = try RunningProgram(
        ["serve", "--port", "0", "--today", "2014-10-01"] + arguments, in: archive.path)
      let text = try await program.errorText(with: "Ctrl-C ends it")
      let address = try #require(text.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//), "\(text)")
      port = try #require(UInt16(address.1))
    }

    func get(_ path: String) async throws -> String {
      let reader = try RawReader(port: port)
      reader.send("GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
      return await reader.text()
    }

    /// Hears of a page, and what is so at first.
    func listen(to page: String) async throws -> RawReader {
      let reader = try RawReader(port: port)
      reader.send("GET /icarus-preview/events?page=\(page) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
      _ = await reader.text(until: "\"elsewhere\"")
      return reader
    }
  }

  /// The next event; where much else runs, signs of life come before it.
  private func event(_ events: RawReader) async -> String {
    var text = ""
    repeat {
      text = await events.text(until: "\n\n")
    } while text.allSatisfy { $0 == ":" || $0 == "\n" } && !text.isEmpty
    return text
  }

  private func archive(_ others: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder([SampleReport.path: SampleReport.text].merging(others) { $1 })
  }

  @Test func anEditReachesThePageThatIsOpen() async throws {
    let preview = try await Preview(of: archive())
    #expect(try await preview.get(Self.page).contains("No message was lost."))
    let events = try await preview.listen(to: Self.page)
    try preview.archive.write(SampleReport.replacing("No message", by: "Nothing"), to: SampleReport.path)
    #expect(await event(events).hasPrefix("data: {\"version\": "))
    #expect(try await preview.get(Self.page).contains("Nothing was lost."))
    #expect(preview.program.errorText.contains("shows 1 incident; Ctrl-C ends it\nicarus: built in "))
    #expect(!FileManager.default.fileExists(atPath: preview.archive.path + "/site"))
  }

  @Test func errorsAreShownAndThePageStaysUntilTheyAreMended() async throws {
    let preview = try await Preview(of: archive())
    let events = try await preview.listen(to: Self.page)
    try preview.archive.write(Self.wrong, to: SampleReport.path)
    let found = await event(events)
    #expect(found.contains("\"notice\": \"The site is as it was before these errors.\""))
    #expect(found.contains("\"here\": {\"errors\": 1,"))
    #expect(found.contains("\"place\": \"\(SampleReport.path):7:11\""))
    #expect(found.contains("\"link\": \"vscode://file\(preview.archive.path)/\(SampleReport.path):7:11\""))
    #expect(try await preview.get(Self.page).contains("No message was lost."))
    try preview.archive.write(SampleReport.text, to: SampleReport.path)
    let mended = await event(events)
    #expect(
      mended.contains("\"notice\": null") && mended.contains("\"here\": {\"errors\": 0, \"warnings\": 0"))
    #expect(preview.program.errorText.contains("icarus: 1 error; the site is as it was\n"))
  }

  @Test func whatHasErrorsAtFirstKeepsNothingElseFromBeingSeen() async throws {
    let preview = try await Preview(of: archive([Self.other: Self.wrong]))
    #expect(try await preview.get(Self.page).hasPrefix("HTTP/1.1 200"))
    let missing = try await preview.get("/incidents/2014-04-02-other/")
    #expect(missing.hasPrefix("HTTP/1.1 404") && missing.contains("/icarus-preview.js"))
    let events = try await preview.listen(to: "/incidents/2014-04-02-other/")
    try preview.archive.write(SampleReport.text, to: Self.other)
    #expect(await event(events).contains("\"version\": \"none\"") == false)
    #expect(try await preview.get("/incidents/2014-04-02-other/").hasPrefix("HTTP/1.1 200"))
  }

  @Test func oneReportWithErrorsStaysAsItWasWhileAnotherIsWritten() async throws {
    let preview = try await Preview(of: archive([Self.other: SampleReport.text]))
    let events = try await preview.listen(to: Self.page)
    try preview.archive.write(Self.wrong, to: Self.other)
    #expect(await event(events).contains("\"elsewhere\": {\"errors\": 1,"))
    try preview.archive.write(SampleReport.replacing("No message", by: "Nothing"), to: SampleReport.path)
    #expect(await event(events).contains("is shown as it was before"))
    #expect(try await preview.get(Self.page).contains("Nothing was lost."))
    #expect(try await preview.get("/incidents/2014-04-02-other/").contains("No message was lost."))
  }

  /// By `git clean`, say.
  @Test func whatItServesIsBuiltAgainWhereItWasDeleted() async throws {
    let preview = try await Preview(of: archive())
    try FileManager.default.removeItem(atPath: preview.archive.path + "/.icarus")
    _ = try await preview.program.errorText(with: "icarus: built in ")
    #expect(try await preview.get(Self.page).contains("No message was lost."))
  }

  @Test func withoutASiteAPageSaysSo() async throws {
    let preview = try await Preview(of: archive(["archive.yml": "theme: nowhere"]))
    #expect(preview.program.errorText.contains("shows what is wrong; Ctrl-C ends it"))
    let page = try await preview.get("/")
    #expect(page.hasPrefix("HTTP/1.1 404") && page.contains("<h1>No site yet</h1>"))
    let events = try await preview.listen(to: "/")
    try preview.archive.write("theme: default", to: "archive.yml")
    #expect(await event(events).contains("\"notice\": null"))
    #expect(try await preview.get("/").hasPrefix("HTTP/1.1 200"))
  }

  @Test func aStyleSheetChangesWithoutThePage() async throws {
    let preview = try await Preview(
      of: archive(["archive.yml": "theme: acme", "themes/acme/assets/style.css": "p { color: red }"]))
    let reader = try RawReader(port: preview.port)
    reader.send(
      "GET /icarus-preview/events?page=\(Self.page) HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    let first = await reader.text(until: "\"elsewhere\"")
    try preview.archive.write("p { color: green }", to: "themes/acme/assets/style.css")
    let second = await reader.text(until: "\"elsewhere\"")
    func part(_ text: String, _ pattern: Regex<(Substring, Substring)>) throws -> Substring {
      try #require(text.firstMatch(of: pattern), "\(text)").1
    }
    #expect(try part(first, /"version": "(\w+)"/) == part(second, /"version": "(\w+)"/))
    #expect(try part(first, /"styles": (\[.*?\])/) != part(second, /"styles": (\[.*?\])/))
  }

  @Test func draftsAreSeenUnlessTheyAreNotWanted() async throws {
    let draft = [
      "content/incidents/2014-03-03-draft/report.md": SampleReport.replacing(
        "status: reviewed", by: "status: draft")
    ]
    let preview = try await Preview(of: archive(draft))
    #expect(try await preview.get("/incidents/2014-03-03-draft/").hasPrefix("HTTP/1.1 200"))
    let without = try await Preview(of: archive(draft), "--no-drafts")
    #expect(try await without.get("/incidents/2014-03-03-draft/").hasPrefix("HTTP/1.1 404"))
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func itEndsWellWhilePagesListen(_ signal: Int32) async throws {
    let preview = try await Preview(of: archive())
    let events = try await preview.listen(to: "/")
    // A preview that waited for the page that listens would never end.
    #expect(try await preview.program.end(by: signal) == 0)
    #expect(await !events.text().contains("data: "))
  }

  @Test func aTakenPortIsToldWithTheWayOut() async throws {
    let preview = try await Preview(of: archive())
    let second = try Program.run(["serve", "--port", "\(preview.port)"], in: preview.archive.path)
    #expect(second.status == 1)
    #expect(second.errorText.hasPrefix("icarus: port \(preview.port) is taken; \"icarus serve --port "))
  }

  @Test func twoPreviewsOfAnArchiveDoNotMeet() async throws {
    let archive = try archive()
    let (first, second) = (try await Preview(of: archive), try await Preview(of: archive))
    #expect(FileManager.default.fileExists(atPath: archive.path + "/.icarus/preview-2/index.html"))
    try archive.write(SampleReport.replacing("No message", by: "Nothing"), to: SampleReport.path)
    for preview in [first, second] {
      _ = try await preview.program.errorText(with: "built in")
      #expect(try await preview.get(Self.page).contains("Nothing was lost."))
    }
  }

  @Test func anEditorIsAnAddressThatNamesAFile() throws {
    let archive = try archive()
    let outcome = try Program.run(["serve", "--editor", "code"], in: archive.path)
    #expect(outcome.status == 2)
    let named = try Program.run(
      ["serve", "--port", "0"], in: archive.path, environment: ["ICARUS_EDITOR": "javascript:{file}"])
    #expect(named.status == 2 && named.errorText.contains("ICARUS_EDITOR is"))
  }
}
