import Foundation
import TestSupport
import Testing

@Suite struct BuildCommandTests {
  private static let wrong = SampleReport.replacing(
    "resolved: 2014-03-02 15:20", by: "resolved: 2014-03-02 25:20")

  private func archive() throws -> TemporaryFolder {
    try TemporaryFolder([SampleReport.path: SampleReport.text])
  }

  private func build(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(["build", "--today", "2014-10-01"] + arguments, in: folder.path)
  }

  @Test func errorsLeaveTheSiteAsItWas() throws {
    let folder = try archive()
    #expect(try build(folder).status == 0)
    let before = try folder.contents(of: "site")
    try folder.write(Self.wrong, to: SampleReport.path)
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("report.md:7:11: error:"))
    #expect(outcome.errorText.contains("nothing published"))
    #expect(try folder.contents(of: "site") == before)
  }

  @Test func aBuildWithNothingToDoTellsTheSameAndAnEditIsSeenAfterIt() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.replacing("No message was lost.", by: "<b>No message was lost.</b>")
    ])
    #expect(try build(folder).status == 0)
    // What changed within the last two seconds is looked at in full.
    Thread.sleep(forTimeInterval: 2.1)
    let full = try build(folder)
    #expect(try folder.contents(of: ".icarus")["build"] != nil)
    let none = try build(folder)
    #expect(none.status == 0)
    #expect(none.errorText.contains("warning:") && none.errorText.contains("0 files written"))
    #expect(none.errorText == full.errorText)
    try folder.write(SampleReport.text, to: SampleReport.path)
    let edited = try build(folder)
    #expect(!edited.errorText.contains("warning:"))
    let warm = try folder.contents(of: "site")
    try FileManager.default.removeItem(atPath: folder.path + "/site")
    try FileManager.default.removeItem(atPath: folder.path + "/.icarus")
    #expect(try build(folder).status == 0)
    #expect(try folder.contents(of: "site") == warm)
  }

  @Test func errorsInANewArchiveMakeNoSite() throws {
    let folder = try TemporaryFolder([SampleReport.path: Self.wrong])
    #expect(try build(folder).status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/site"))
  }

  @Test func keepGoingPublishesWhatIsRight() throws {
    let folder = try archive()
    try folder.write(Self.wrong, to: "content/incidents/2014-04-02-other/report.md")
    let outcome = try build(folder, "--keep-going")
    #expect(outcome.status == 1)
    let site = try folder.contents(of: "site")
    #expect(site["incidents/2014-03-02-broker/index.html"] != nil)
    #expect(site["incidents/2014-04-02-other/index.html"] == nil)
    #expect(
      outcome.errorText.contains(
        "\nicarus: left out content/incidents/2014-04-02-other/report.md: it has errors\n"))
  }

  @Test func whatRefersToWhatIsLeftOutIsPublishedWithoutTheLink() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.replacing(
        "No message was lost.", by: "As [in April](../2014-04-02-other/report.md#a1)."
      ).replacingOccurrences(
        of: "severity: sev2",
        with: "severity: sev2\nrelated: [2014-04-02-other]\npreventable_by: [2014-04-02-other/A1]"),
      "content/incidents/2014-04-02-other/report.md": Self.wrong,
    ])
    let outcome = try build(folder, "--keep-going")
    #expect(outcome.status == 1)
    #expect(outcome.errorText.components(separatedBy: "left out").count == 2)
    let site = try folder.contents(of: "site")
    let page = String(decoding: site["incidents/2014-03-02-broker/index.html"] ?? [], as: UTF8.self)
    #expect(page.contains("As <a>in April</a>."))
    #expect(LinkCheck(site).broken == [])
    let data = String(decoding: site["incidents.json"] ?? [], as: UTF8.self)
    #expect(!data.contains("2014-04-02-other"))
  }

  @Test func whatLeadsToAPageThatIsLeftOutIsPublishedWithoutTheLink() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.replacing(
        "No message was lost.", by: "As [always](../../pages/note.md)."),
      "content/pages/note.md": "# Note\n\n[x](nowhere.md)\n",
    ])
    #expect(try build(folder, "--keep-going").status == 1)
    let site = try folder.contents(of: "site")
    #expect(site["incidents/2014-03-02-broker/index.html"] != nil)
    #expect(LinkCheck(site).broken == [])
  }

  @Test func keepGoingKeepsDraftsThatWereAskedFor() throws {
    let folder = try archive()
    try folder.write(Self.wrong, to: "content/incidents/2014-04-02-other/report.md")
    try folder.write(
      SampleReport.replacing("status: reviewed", by: "status: draft"),
      to: "content/incidents/2014-03-03-draft/report.md")
    #expect(try build(folder, "--keep-going", "--drafts").status == 1)
    #expect(try folder.contents(of: "site")["incidents/2014-03-03-draft/index.html"] != nil)
  }

  @Test func aBrokenThemeIsShownBesideTheFindings() throws {
    let folder = try TemporaryFolder([
      SampleReport.path: Self.wrong, "archive.yml": "theme: acme",
    ])
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("archive.yml:1:8: error: there is no theme \"acme\""))
    #expect(outcome.errorText.contains("report.md:7:11: error:"))
    #expect(try build(folder, "--keep-going").errorText.contains("an error lies outside the reports"))
  }

  @Test func onlyWhatChangedIsWritten() throws {
    let folder = try archive()
    #expect(try build(folder).status == 0)
    #expect(try build(folder).errorText.contains("(0 files written"))
    try folder.write(
      SampleReport.replacing("No message was lost", by: "None was lost"), to: SampleReport.path)
    #expect(try build(folder).errorText.contains("(1 files written") || build(folder).status == 0)
  }

  @Test func whatIsNoLongerThereIsRemovedAndForeignFilesStay() throws {
    let folder = try archive()
    try folder.write(SampleReport.text, to: "content/incidents/2014-03-03-other/report.md")
    #expect(try build(folder).status == 0)
    try folder.write("mine", to: "site/incidents/2014-03-03-other/mine.txt")
    try folder.write("mine", to: "site/.git/config")
    try FileManager.default.removeItem(atPath: folder.path + "/content/incidents/2014-03-03-other")
    #expect(try build(folder).status == 0)
    let site = try folder.contents(of: "site")
    #expect(site["incidents/2014-03-03-other/index.html"] == nil)
    #expect(site["incidents/2014-03-03-other/mine.txt"] != nil)
    #expect(site[".git/config"] != nil)
  }

  @Test func aForeignFileInTheWayIsNotOverwritten() throws {
    let folder = try archive()
    try folder.write("mine", to: "site/index.html")
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("\"index.html\""))
    #expect(try folder.contents(of: "site") == ["index.html": Array("mine".utf8)])
  }

  @Test func linksInTheSiteAreNotFollowed() throws {
    let folder = try archive()
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/site", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/site/incidents", withDestinationPath: elsewhere.path)
    #expect(try build(folder).status == 1)
    #expect(try elsewhere.contents().isEmpty)
  }

  @Test(arguments: ["content", "content/site", "."])
  func theOutputMayNotBeTheInput(output: String) throws {
    let folder = try archive()
    let before = try folder.contents()
    let outcome = try build(folder, "--output", output)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("which icarus reads; name another folder with --output"))
    #expect(try folder.contents() == before)
  }

  @Test func linksAndPipesInTheContentAreErrors() throws {
    let folder = try archive()
    let report = folder.path + "/content/incidents/2014-03-02-broker"
    try FileManager.default.createSymbolicLink(
      atPath: report + "/passwd.png", withDestinationPath: "/etc/passwd")
    mkfifo(report + "/pipe.log", 0o600)
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("passwd.png:1:1: error: this is a symbolic link"))
    #expect(outcome.errorText.contains("pipe.log:1:1: error: this is no regular file"))
  }

  @Test func aReportThatIsALinkIsNotRead() throws {
    let folder = try archive()
    let path = folder.path + "/" + SampleReport.path
    try FileManager.default.moveItem(atPath: path, toPath: folder.path + "/real.md")
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path + "/real.md")
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("symbolic link"))
  }

  @Test func noLinkLeadsTheOutputIntoTheInput() throws {
    let folder = try archive()
    let elsewhere = try TemporaryFolder()
    try FileManager.default.createSymbolicLink(
      atPath: elsewhere.path + "/link", withDestinationPath: folder.path + "/content")
    #expect(try build(folder, "--output", elsewhere.path + "/link/new/site").status == 2)
    #expect(try folder.contents().count == 1)
  }

  @Test func aLostManifestIsSaidWithTheWayOut() throws {
    let folder = try archive()
    #expect(try build(folder).status == 0)
    try FileManager.default.removeItem(atPath: folder.path + "/site/.icarus-manifest.json")
    try folder.write(SampleReport.replacing("No message", by: "Nothing"), to: SampleReport.path)
    let outcome = try build(folder)
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("\"\(folder.path)/site\" has no .icarus-manifest.json"))
    #expect(
      outcome.errorText.contains("move the folder away to have it built anew, or name another with --output"))
  }

  @Test func draftsAreLeftOutUnlessAskedFor() throws {
    let folder = try archive()
    try folder.write(
      SampleReport.replacing("status: reviewed", by: "status: draft"),
      to: "content/incidents/2014-03-03-draft/report.md")
    #expect(try build(folder).status == 0)
    #expect(try folder.contents(of: "site")["incidents/2014-03-03-draft/index.html"] == nil)
    #expect(try build(folder, "--drafts").status == 0)
    #expect(try folder.contents(of: "site")["incidents/2014-03-03-draft/index.html"] != nil)
  }

  @Test func hostileContentStaysText() throws {
    let hostile = SampleReport.replacing(
      "Messages arrived late", by: "\"</title><script>alert(1)</script>{{title}}\""
    )
    .replacingOccurrences(
      of: "No message was lost.", with: "<img src=x onerror=alert(1)> {{{body}}} [x](java&#115;cript:x)")
    let folder = try TemporaryFolder([SampleReport.path: hostile, "archive.yml": "rules: {address: warning}"])
    #expect(try build(folder).status == 0)
    for (path, bytes) in try folder.contents(of: "site") where path.hasSuffix(".html") {
      let page = String(decoding: bytes, as: UTF8.self)
      #expect(
        !page.contains("<script>alert") && !page.contains("onerror=") && !page.contains("javascript:"),
        "\(path)")
    }
  }

  @Test func twoBuildsAtOnceAreBothFine() async throws {
    let folder = try archive()
    let path = folder.path
    try await withThrowingTaskGroup(of: Int32.self) { group in
      for _ in 0..<4 {
        group.addTask { try Program.run(["build", "--today", "2014-10-01"], in: path).status }
      }
      for try await status in group { #expect(status == 0) }
    }
    #expect(LinkCheck(try folder.contents(of: "site")).broken == [])
  }
}
