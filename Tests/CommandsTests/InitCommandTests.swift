import Foundation
import TestSupport
import Testing

@Suite struct InitCommandTests {
  private static let today = ["--today", "2014-03-16"]

  private func begin(_ arguments: [String] = [], in folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["init", "--yes"] + Self.today + arguments, in: folder.path)
  }

  @Test func aNewArchiveIsWithoutFaultAndHasASite() throws {
    let folder = try TemporaryFolder([:])
    let outcome = try begin(
      ["a folder", "--title", "Nächte: \"Acme\"", "--timezone", "Europe/Berlin"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.errorText.contains("a folder/site/index.html"))
    let settings = try folder.read("a folder/content/archive.yml")
    #expect(settings.hasPrefix("title: \"Nächte: \\\"Acme\\\"\"\ntimezone: Europe/Berlin "))
    let checked = try Program.run(["check", "--strict"] + Self.today, in: folder.path + "/a folder")
    #expect(checked.status == 0 && checked.outputText.isEmpty, "\(checked.outputText)")
    #expect(try folder.read("a folder/.gitignore") == "site/\nsite-stakeholders/\n.icarus/\n")
  }

  /// Two weeks ago, whatever the day is, with all days in it moved alike.
  @Test func theSampleIsRecent() throws {
    let folder = try TemporaryFolder([:])
    #expect(try begin(in: folder).status == 0)
    let sample = "content/incidents/2014-03-02-uploads-failed"
    #expect(try folder.read(sample + "/report.md").contains("done 2014-03-05"))
    let later = try TemporaryFolder([:])
    #expect(try Program.run(["init", "--yes", "--today", "2026-11-28"], in: later.path).status == 0)
    let moved = "content/incidents/2026-11-14-uploads-failed"
    #expect(try later.read(moved + "/report.md").contains("done 2026-11-17"))
    #expect(try later.read(moved + "/irc.log").hasPrefix("2026-11-14 13:59:40\tbob\t"))
  }

  @Test func whatIsThereStays() throws {
    let folder = try TemporaryFolder([".gitignore": "*.swp", ".gitlab-ci.yml": "mine"])
    let outcome = try begin(["--ci", "gitlab"], in: folder)
    #expect(outcome.status == 0)
    #expect(try folder.read(".gitlab-ci.yml") == "mine")
    #expect(outcome.errorText.contains(".gitlab-ci.yml is there already, and stays"))
    #expect(try folder.read(".gitignore") == "*.swp\nsite/\nsite-stakeholders/\n.icarus/\n")
    let again = try begin(in: folder)
    #expect(again.status == 2 && again.errorText.contains("is an archive already"))
  }

  @Test func whereAFileStandsInTheWayItIsNamed() throws {
    let folder = try TemporaryFolder(["notes": "mine"])
    let outcome = try begin(["notes"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.hasSuffix("/notes\" is no folder\n"), "\(outcome.errorText)")
  }

  @Test func aNameMovesNoCursor() throws {
    let folder = try TemporaryFolder([:])
    let outcome = try begin(["red\u{1B}[31m"], in: folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.errorText.contains("/red\\u{1b}[31m/site/index.html"))
    #expect(!outcome.errorText.contains("\u{1B}"))
  }

  @Test(arguments: [("github", ".github/workflows/icarus.yml"), ("gitlab", ".gitlab-ci.yml")])
  func aWorkflowChecksAndPublishes(host: String, path: String) throws {
    let folder = try TemporaryFolder([:])
    #expect(try begin(["--ci", host], in: folder).status == 0)
    let workflow = try folder.read(path)
    #expect(workflow.contains("icarus check") && workflow.contains("icarus build"))
  }

  @Test func inARepositoryTheHookIsInstalled() throws {
    let repository = try TestRepository()
    let outcome = try begin(in: repository.folder)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try repository.folder.read(".git/hooks/pre-commit").contains("icarus check --staged"))
    let other = try TestRepository()
    #expect(try begin(["--no-hook"], in: other.folder).status == 0)
    #expect(!FileManager.default.fileExists(atPath: other.path + "/.git/hooks/pre-commit"))
  }

  private static let old = """
    # Broker is down

    All times in PST.

    ## Incident Summary
    4 % of connections dropped.

    ## What happened
    - 1:58 PM A deploy
    - 3:20 pm Over

    ## Why
    Memory: a root cause.

    ## Follow-up tasks
    * Alert (@alice)

    """

  @Test func anOldArchiveIsReadWhereItLies() throws {
    let folder = try TemporaryFolder([
      "docs/old/2014-03-02 broker & co.md": Self.old, "docs/old/README.md": "# About\n",
    ])
    let outcome = try Program.run(["init", "--from", "docs/old"] + Self.today, in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(outcome.errorText.contains("timeline     1 of 1   2 entries"))
    #expect(outcome.errorText.contains("not taken for reports:\n    README.md: by its name"))
    let built = try Program.run(["build"] + Self.today, in: folder.path)
    #expect(built.status == 0, "\(built.errorText)")
    let page = try folder.read("site/incidents/2014-03-02-broker-is-down/index.html")
    #expect(page.contains("A deploy") && page.contains("Alert"))
    let again = try Program.run(["build"] + Self.today, in: folder.path)
    #expect(again.errorText.contains("0 files written"), "\(again.errorText)")
    try folder.write(
      Self.old.replacing("A deploy", with: "An upgrade"), to: "docs/old/2014-03-02 broker & co.md")
    #expect(try Program.run(["build"] + Self.today, in: folder.path).status == 0)
    #expect(try folder.read("site/incidents/2014-03-02-broker-is-down/index.html").contains("An upgrade"))
  }

  @Test(arguments: [
    "---\ntitle: Mail was down\ndraft: true\n---\n", "---\ntitle: Mail was down\npublished: No\n---\n",
    "+++\ntitle = \"Mail was down\"\n draft=true # not yet\n+++\n",
  ])
  func whatIsADraftElsewhereIsOneHere(frontMatter: String) throws {
    let text = SampleReport.text.split(separator: "---\n", maxSplits: 1)[1]
    let folder = try TemporaryFolder([
      "docs/2014-03-02-mail.md": frontMatter + text, "docs/2014-03-03-web.md": "# Web was down\n" + text,
    ])
    let outcome = try begin(["--from", "docs"], in: folder)
    #expect(outcome.status == 0 && outcome.errorText.contains("2 reports in docs"), "\(outcome.errorText)")
    #expect(try Program.run(["build"] + Self.today, in: folder.path).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site/incidents") == [
        "2014-03-03-web-was-down"
      ])
  }

  @Test func endingsInCapitalsAreMarkdownToo() throws {
    let text = SampleReport.text
    let folder = try TemporaryFolder([
      "docs/2014-03-02-MAIL.MD": text, "docs/web.md": "# On the web\n" + text,
    ])
    let outcome = try begin(["--from", "docs"], in: folder)
    #expect(outcome.errorText.hasPrefix("icarus: 2 reports in docs, by the pattern \"{*.md,*.MD}\"\n"))
    #expect(try Program.run(["build"] + Self.today, in: folder.path).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/site/incidents").count == 2)
  }

  @Test func aNewReportLivesBesideOldOnes() throws {
    let folder = try TemporaryFolder(["docs/2014-03-02-broker.md": Self.old])
    #expect(try Program.run(["init", "--from", "docs"] + Self.today, in: folder.path).status == 0)
    #expect(try Program.run(["new", "Disk full"] + Self.today, in: folder.path).status == 0)
    let checked = try Program.run(["check"] + Self.today, in: folder.path)
    #expect(checked.status == 0 && checked.errorText.contains("of 2 reports"), "\(checked.errorText)")
  }

  /// What can't be read would vanish from the site if it were a warning.
  @Test func aReportThatCannotBeReadStaysAnError() throws {
    let colon = "---\ntitle: Pager: db down\ndate: 2014-03-22\n---\n" + Self.old
    let folder = try TemporaryFolder([
      "docs/2014-03-22-colon.md": colon, "docs/2014-03-02-broker.md": "---\nlayout: post\n---\n" + Self.old,
    ])
    let outcome = try Program.run(["init", "--from", "docs"] + Self.today, in: folder.path)
    #expect(outcome.errorText.contains("read         1 of 2"), "\(outcome.errorText)")
    #expect(
      outcome.errorText.contains(
        "with errors, to be mended before they are published:\n    docs/2014-03-22-colon.md"))
    #expect(try Program.run(["build"] + Self.today, in: folder.path).status == 1)
    let exported = try Program.run(
      ["export", "docs/2014-03-02-broker.md", "--format", "markdown"] + Self.today, in: folder.path)
    #expect(exported.status == 0 && exported.outputText.contains("A deploy"), "\(exported.errorText)")
  }

  @Test func aDryRunWritesNothing() throws {
    let folder = try TemporaryFolder(["docs/2014-03-02-broker.md": Self.old])
    let outcome = try Program.run(["init", "--from", "docs", "--dry-run"] + Self.today, in: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("\ncontent: docs\n"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["docs"])
  }

  @Test(arguments: [
    (["--from", "nowhere"], "there is no folder \"nowhere\""),
    (["--from", ".."], "there is no folder \"..\""),
    (["--from", "."], "none of 0 Markdown files"),
    (["--from", "empty"], "none of 0 Markdown files"),
    (["--timezone", "Mars"], "there is no time zone \"Mars\""),
    (["--dry-run"], "--dry-run goes with --from"), (["--ci", "jenkins"], "github"),
    (["--convert"], "--convert goes with --from"),
    (["--from", "empty", "--convert", "--ci", "github"], "--ci doesn't go with --convert"),
  ])
  func wrongUsageIsToldWithTheWayOut(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder(["empty/x": ""])
    let outcome = try Program.run(["init", "--yes"] + arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
  }
}
