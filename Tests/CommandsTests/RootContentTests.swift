import Foundation
import TestSupport
import Testing

/// Archives whose reports lie in their own folder, beside the settings and the site.
@Suite struct RootContentTests {
  private static let pattern = "{20*.md,incidents/*/report.md}"
  private static let settings = "content: .\ntimezone: UTC\nreports: \"\(pattern)\"\n"
  private static let loose = SampleReport.text
  private static let file = "2014-03-02-db.md"
  private static let id = "2014-03-02-messages-arrived-late"

  private func archive(
    _ files: [String: String] = [:], settings: String = settings, _ text: String = loose
  ) throws -> TemporaryFolder {
    try TemporaryFolder(
      ["archive.yml": settings, Self.file: text, "README.md": "# Our post-mortems\n"].merging(files) { $1 })
  }

  private func icarus(_ folder: TemporaryFolder, _ arguments: String...) throws -> Program.Outcome {
    try Program.run(arguments + ["--today", "2014-10-01"], in: folder.path)
  }

  @Test(arguments: [".", "./", "\"./.\""]) func aDotIsTheFolderOfTheArchive(written: String) throws {
    let settings = Self.settings.replacing("content: .", with: "content: \(written)")
    let folder = try archive(settings: settings)
    let outcome = try icarus(folder, "check")
    #expect(outcome.status == 0 && outcome.errorText.contains("1 report"), "\(outcome.errorText)")
  }

  @Test(arguments: ["..", "/abs", "./..", "a/.."]) func whatLeavesItIsRefused(written: String) throws {
    let folder = try archive(settings: Self.settings.replacing("content: .", with: "content: \(written)"))
    let outcome = try icarus(folder, "check")
    #expect(outcome.status == 1)
    #expect(
      outcome.outputText.hasPrefix("archive.yml:1:10: error: \"content\" wants a folder within the archive"),
      "\(outcome.outputText)")
  }

  @Test func inAFolderBelowItNobodyMeansTheOneAbove() throws {
    let folder = try TemporaryFolder([
      "content/archive.yml": Self.settings, "content/" + Self.file: Self.loose,
    ])
    let above = try icarus(folder, "check")
    #expect(above.outputText.contains("\"content/archive.yml\" lies in one below it"), "\(above.outputText)")
    let named = try icarus(folder, "check", "--archive", "content")
    #expect(named.status == 0, "\(named.errorText)")
  }

  @Test func placesAreShownAsTheyAre() throws {
    let wrong = SampleReport.replacing("resolved: 2014-03-02 15:20", by: "resolved: 2014-03-02 25:20")
    let folder = try archive(["incidents/2014-04-02-other/report.md": wrong], wrong)
    let output = try icarus(folder, "check").outputText
    #expect(output.hasPrefix("2014-03-02-db.md:7:11: error:"), "\(output)")
    #expect(output.contains("\nincidents/2014-04-02-other/report.md:7:11: error:"), "\(output)")
    let one = try icarus(folder, "check", "incidents")
    #expect(!one.outputText.contains("db.md") && one.outputText.contains("other/report.md"))
    #expect(try icarus(folder, "build", "--keep-going").status == 1)
  }

  @Test func nothingMeantIsToldOfTheSettings() throws {
    let folder = try archive(settings: Self.settings.replacing("20*", with: "19*"))
    let outcome = try icarus(folder, "check")
    #expect(outcome.outputText.hasPrefix("archive.yml:1:1: error: no file in \".\" is meant by"))
  }

  /// `**/*.md` means whatever is below, and so must not mean what is no content.
  @Test func neitherSitesNorThemesNorHiddenFoldersAreRead() throws {
    let folder = try archive(
      [
        "site/2014-03-03-x.md": "x", "site-stakeholders/2014-03-03-x.md": "x",
        "themes/a/2014-03-03-x.md": "x",
        ".github/2014-03-03-x.md": "x", "public/.icarus-manifest.json": "{}", "public/2014-03-03-x.md": "x",
      ], settings: Self.settings.replacing("20*.md", with: "**/*.md"))
    let outcome = try icarus(folder, "check")
    #expect(outcome.status == 0 && outcome.errorText.contains("1 report"), "\(outcome.errorText)")
  }

  /// Settings and what git and others keep in the root are never published, whatever a report links to.
  @Test func nothingElseOfTheRootIsPublished() throws {
    let links = "![a](.secret/a.png) [b](themes/b.txt) [c](archive.yml) [d](site/index.html)"
    let folder = try archive(
      [".secret/a.png": "x", "themes/b.txt": "THEIRS"],
      SampleReport.replacing("No message was lost.", by: links))
    let outcome = try icarus(folder, "check")
    #expect(outcome.outputText.contains(".secret/a.png"), "\(outcome.outputText)")
    _ = try icarus(folder, "build", "--keep-going")
    let site = (try? folder.contents(of: "site")) ?? [:]
    #expect(
      !site.keys.contains { $0.contains("a.png") || $0.contains("b.txt") || $0.contains("archive.yml") })
  }

  @Test(arguments: [["--output", "public"], ["--output", "out/pages"], []])
  func aBuildDoesNotSeeItself(output: [String]) throws {
    let folder = try archive(settings: Self.settings.replacing("20*.md", with: "**/*.md"))
    let run = { try Program.run(["build", "--today", "2014-10-01"] + output, in: folder.path) }
    // What changed within the last two seconds is looked at in full.
    Thread.sleep(forTimeInterval: 2.1)
    let first = try run()
    #expect(first.status == 0, "\(first.errorText)")
    let remembered = try recordOfBuild(in: folder)
    let again = try run()
    #expect(again.status == 0 && again.errorText.contains("(0 files written"), "\(again.errorText)")
    #expect(try recordOfBuild(in: folder) == remembered, "where nothing changed nothing is noted anew")
    let site = output.last ?? "site"
    try folder.write(Self.loose.replacing("backlog is gone", with: "queue is empty"), to: Self.file)
    let edited = try run()
    #expect(edited.status == 0 && !edited.errorText.contains("(0 files written"), "\(edited.errorText)")
    #expect(try folder.read("\(site)/incidents/\(Self.id)/index.html").contains("queue is empty"))
    let warm = try folder.contents(of: site)
    for path in [site, ".icarus"] { try FileManager.default.removeItem(atPath: "\(folder.path)/\(path)") }
    #expect(try run().status == 0)
    #expect(try folder.contents(of: site) == warm, "a cold build makes the same")
  }

  /// The number of the file in which a build is remembered: each that reads anything writes another one.
  private func recordOfBuild(in folder: TemporaryFolder) throws -> UInt64? {
    try FileManager.default.attributesOfItem(atPath: folder.path + "/.icarus/build")[.systemFileNumber]
      as? UInt64
  }

  @Test(arguments: [
    ".", "..", "incidents", "incidents/x", "pages", "pages/site", "themes/site", ".git", "old", "old/notes",
    "images", "images/big", "logs",
  ])
  func aSiteIsNotWrittenOverWhatIsRead(output: String) throws {
    let listed = SampleReport.replacing("authors: [alice]", by: "authors: [alice]\nlogs: [logs/irc.log]")
    let folder = try archive(
      [
        "old/notes/2014-01-01-a.md": Self.loose.replacing("2014-03-", with: "2014-01-"),
        "images/big/load.csv": "time,load\n2014-03-02T13:50:00Z,1\n2014-03-02T15:30:00Z,2\n",
        "logs/irc.log": "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <ann> x\n",
      ], settings: Self.settings.replacing("20*.md", with: "20*.md,old/*/*.md"),
      listed.replacing("## Timeline", with: "[data](images/big/load.csv)\n\n## Timeline"))
    let before = try folder.contents()
    #expect(try icarus(folder, "check").status == 0)
    let outcome = try icarus(folder, "build", "--output", output)
    #expect(outcome.status == 2 && outcome.errorText.contains("which icarus reads"), "\(outcome.errorText)")
    let after = try folder.contents().filter { !$0.key.hasPrefix(".icarus/") }
    #expect(after == before)
  }

  @Test func whatIcarusDidNotWriteStays() throws {
    let folder = try archive(["public/index.html": "mine", "site/notes.txt": "mine"])
    let refused = try icarus(folder, "build", "--output", "public")
    #expect(refused.status != 0 && refused.errorText.contains("leaves them alone"), "\(refused.errorText)")
    #expect(try folder.read("public/index.html") == "mine")
    #expect(try icarus(folder, "build").status == 0)
    #expect(try icarus(folder, "build", "--clean").status == 0)
    #expect(try folder.read("site/notes.txt") == "mine")
  }

  @Test func stakeholdersGetASiteBesideIt() throws {
    let folder = try archive()
    let outcome = try icarus(folder, "build", "--audience", "stakeholders")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try icarus(folder, "build").errorText.contains("1 incident in"))
  }

  @Test func aNewReportLiesBelowIncidents() throws {
    let folder = try archive()
    let made = try icarus(folder, "new", "Disk full")
    #expect(made.outputText == "\(folder.path)/incidents/2014-10-01-disk-full/report.md\n")
    let checked = try icarus(folder, "check")
    #expect(checked.errorText.contains("of 2 reports"), "\(checked.errorText)")
    let exported = try icarus(folder, "export", Self.file, "--format", "markdown")
    #expect(exported.status == 0 && exported.outputText.contains("The backlog is gone"))
  }

  @Test func theMeetingIsNotedInTheRoot() throws {
    let folder = try archive()
    #expect(try icarus(folder, "agenda", "--close").errorText.contains(" in reviews.json; commit it"))
    #expect(try icarus(folder, "agenda", "--close").errorText.contains("is noted already in reviews.json"))
    #expect(try folder.read("reviews.json").contains("2014-10-01"))
  }

  @Test func whatIsStagedIsJudged() throws {
    let repository = try TestRepository([
      "archive.yml": Self.settings, Self.file: Self.loose, "README.md": "# Ours\n", "src/main.c": "x",
      "incidents/\(SampleReport.id)/report.md": Self.loose,
      "incidents/\(SampleReport.id)/irc.log": "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <ann> x\n",
    ])
    try repository.commitAll()
    let check = { try repository.icarus("check", "--staged", "--today", "2014-10-01") }
    #expect(try check().errorText == "icarus: nothing of this archive is staged\n")
    try repository.folder.write("on: push\n", to: ".github/workflows/a.yml")
    try repository.git("add", ".")
    #expect(try check().errorText == "icarus: nothing of this archive is staged\n")
    let wrong = SampleReport.replacing("resolved: 2014-03-02 15:20", by: "resolved: 2014-03-02 25:20")
    for path in [Self.file, "incidents/\(SampleReport.id)/report.md"] {
      try repository.folder.write(wrong, to: path)
      try repository.git("add", path)
      try repository.folder.write(Self.loose, to: path)
      let outcome = try check()
      #expect(
        outcome.status == 1 && outcome.outputText.hasPrefix("\(path):7:11: error:"), "\(outcome.outputText)")
      try repository.git("reset", "--quiet", path)
    }
  }

  /// An archive of old reports, laid out in the root of a repository.
  @Test(arguments: ["flat", "folders", "jekyll"]) func oldReportsAreReadWhereTheyLie(name: String) throws {
    let folder = try TemporaryFolder([
      "README.md": "# Post-mortems of 2019-01-01\n", "CONTRIBUTING.md": "# How\n",
      "CHANGELOG.md": "# 2019-01-01\n",
      "pages/about.md": "# About\n\nWe write.\n", ".github/2019-01-01-x.md": "# X\n",
    ])
    let old = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../AdoptingTests/Archives/\(name)")
    for entry in try FileManager.default.contentsOfDirectory(atPath: old.path)
    where !FileManager.default.fileExists(atPath: folder.path + "/" + entry) {
      try FileManager.default.copyItem(atPath: "\(old.path)/\(entry)", toPath: "\(folder.path)/\(entry)")
    }
    let outcome = try icarus(folder, "init", "--from", ".")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let settings = try folder.read("archive.yml")
    #expect(
      settings.contains("\ncontent: .\n") && settings.contains("folders of their own below incidents/."))
    let checked = try icarus(folder, "check")
    #expect(checked.status == 0 && checked.errorText.contains("12 reports"), "\(checked.outputText)")
    #expect(!checked.outputText.contains("README.md") && !checked.outputText.contains("CONTRIBUTING"))
    let built = try icarus(folder, "build")
    // Of one in Jekyll's archive the author says that it isn't to be published.
    let count = name == "jekyll" ? 11 : 12
    #expect(built.status == 0 && built.errorText.contains("\(count) incidents"), "\(built.errorText)")
    #expect(try folder.read("site/about/index.html").contains("We write."))
    #expect(try icarus(folder, "build").errorText.contains("(0 files written"))
  }

  /// Two builds for two edits: none for the site that another command writes beside the reports meanwhile.
  @Test func aPreviewSeesReportsAndNoSite() async throws {
    let folder = try archive()
    let program = try RunningProgram(["serve", "--port", "0", "--today", "2014-10-01"], in: folder.path)
    #expect(try await program.errorText(with: "Ctrl-C ends it").contains("shows 1 incident"))
    func built() -> Int {
      program.errorText.split(separator: "\n").count { $0.hasPrefix("icarus: built in ") }
    }
    for (edit, word) in ["one", "two"].enumerated() {
      try folder.write(Self.loose.replacing("backlog is gone", with: word), to: Self.file)
      let end = ContinuousClock.now + .seconds(60)
      while built() <= edit, ContinuousClock.now < end { try await Task.sleep(for: .milliseconds(20)) }
      #expect(try icarus(folder, "build").status == 0)
      try await Task.sleep(for: .milliseconds(500))
      #expect(built() == edit + 1, "\(program.errorText)")
    }
    #expect(!program.errorText.contains("error"), "\(program.errorText)")
  }
}
