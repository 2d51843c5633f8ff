import Foundation
import TestSupport
import Testing

/// What git is about to commit is judged, and not what lies on the disk.
@Suite struct StagedCheckTests {
  private static let broken = SampleReport.replacing(
    "No message was lost.", by: "See [the graph](load.png).")
  private static let complaint = "error: there is no \"load.png\" beside this report"
  private static let other = "content/incidents/2014-04-05-later/report.md"
  /// A report that refers to the sample.
  private static let referring = SampleReport.text
    .replacingOccurrences(of: "severity: sev2", with: "severity: sev2\nrelated: [\(SampleReport.id)]")
    .replacingOccurrences(of: "2014-03-", with: "2014-04-")
    .replacingOccurrences(of: "[2014-04-02-broker]", with: "[2014-03-02-broker]")
    .replacingOccurrences(of: "2014-04-02", with: "2014-04-05")

  private func committed(_ files: [String: String] = [:]) throws -> TestRepository {
    let repository = try TestRepository([SampleReport.path: SampleReport.text].merging(files) { $1 })
    try repository.commitAll()
    return repository
  }

  private func check(_ repository: TestRepository, _ arguments: [String] = []) throws -> Program.Outcome {
    try repository.run(Program.path, ["check", "--staged", "--today", "2014-10-01"] + arguments)
  }

  @Test func whatIsStagedCountsAndNotTheDisk() throws {
    let repository = try committed()
    try repository.folder.write(Self.broken, to: SampleReport.path)
    #expect(try check(repository).errorText == "icarus: nothing of this archive is staged\n")
    try repository.git("add", ".")
    try repository.folder.write(SampleReport.text, to: SampleReport.path)
    let outcome = try check(repository)
    #expect(outcome.status == 1)
    #expect(outcome.outputText.contains(Self.complaint))
    #expect(outcome.outputText.contains("See [the graph](load.png).\n"), "the line is the staged one")
    #expect(outcome.errorText == "icarus: 1 error in 1 of 1 report\n")
  }

  /// An entry of the ledger, whose action the report leaves open.
  private static func ledger(_ state: String) -> String {
    "{\"version\": 1, \"actions\": {\"\(SampleReport.id)/A1\": {\"repository\": \"a/b\", \"number\": 1, \"state\": \"\(state)\", \"text\": \"Write a runbook\"}}}"
  }

  @Test func theStagedLedgerCountsAndNotTheOneOnTheDisk() throws {
    let repository = try committed()
    try repository.folder.write(Self.ledger("opened"), to: "content/issues.json")
    try repository.git("add", ".")
    try repository.folder.write(Self.ledger("open"), to: "content/issues.json")
    let damaged = try check(repository)
    #expect(damaged.status == 1 && damaged.outputText.hasPrefix("content/issues.json:1:28: error: "))
    try repository.git("add", ".")
    try repository.folder.write(Self.ledger("opened"), to: "content/issues.json")
    let whole = try check(repository)
    #expect(whole.status == 0 && !whole.outputText.contains("issues.json"), "\(whole.outputText)")
    #expect(whole.outputText.contains("[reused-action]"), "what it breaks in a report is told")
  }

  @Test func nothingStagedIsAnEmptyListForPrograms() throws {
    let outcome = try check(committed(), ["--format", "json"])
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("\"diagnostics\": []"), "\(outcome.outputText)")
  }

  @Test func aFileThatIsNotAddedIsNotThere() throws {
    let repository = try committed()
    try repository.folder.write(Self.broken, to: SampleReport.path)
    try repository.git("add", ".")
    try repository.folder.write("x", to: "content/incidents/\(SampleReport.id)/load.png")
    #expect(try check(repository).outputText.contains(Self.complaint))
    try repository.git("add", "--intent-to-add", ".")
    #expect(try check(repository).outputText.contains(Self.complaint))
    try repository.git("add", ".")
    #expect(try !check(repository).outputText.contains(Self.complaint))
  }

  @Test func theFirstCommitBringsEverything() throws {
    let repository = try TestRepository([SampleReport.path: Self.broken, "archive.yml": "title: A\nthme: b"])
    #expect(try check(repository).status == 0)
    try repository.git("add", ".")
    let outcome = try check(repository)
    #expect(outcome.status == 1)
    #expect(outcome.outputText.contains(Self.complaint) && outcome.outputText.contains("archive.yml:2:1"))
  }

  @Test func whatADeletionBreaksElsewhereIsShown() throws {
    let repository = try committed([Self.other: Self.referring])
    try repository.git("rm", "--quiet", SampleReport.path)
    let outcome = try check(repository)
    #expect(outcome.status == 1)
    #expect(outcome.outputText.contains("\(Self.other):4:11: error: no incident has the id"))
  }

  @Test func aRenamedIncidentIsLookedForByItsNewName() throws {
    let repository = try committed([Self.other: Self.referring])
    try repository.git("mv", "content/incidents/\(SampleReport.id)", "content/incidents/2014-03-02-brokers")
    #expect(try check(repository).outputText.contains("did you mean \"2014-03-02-brokers\"?"))
    let text = Self.referring.replacingOccurrences(of: "02-broker]", with: "02-brokers]")
    try repository.folder.write(text, to: Self.other)
    try repository.git("add", ".")
    #expect(try check(repository).status == 0)
  }

  @Test func whatWasWrongElsewhereBeforeIsNotShown() throws {
    let away = Self.referring.replacingOccurrences(of: "[2014-03-02-broker]", with: "[2013-01-01-nowhere]")
    let repository = try committed([Self.other: away + "\n[x](gone.png)\n"])
    try repository.folder.write(SampleReport.text + "\nMore.\n", to: SampleReport.path)
    try repository.git("add", ".")
    let outcome = try check(repository)
    #expect(outcome.status == 0 && outcome.outputText == "", "\(outcome.outputText)")
    try repository.folder.write("rules: {unused-graph: error}\nthme: x\n", to: "archive.yml")
    try repository.git("add", ".")
    #expect(try check(repository).outputText.contains("archive.yml:2:1"))
  }

  @Test func anAttachmentThatGoesIsTheReportsMatter() throws {
    let text = SampleReport.replacing("No message was lost.", by: "See [the list](list.txt).")
    let repository = try committed([SampleReport.path: text])
    try repository.folder.write("x", to: "content/incidents/\(SampleReport.id)/list.txt")
    try repository.commitAll()
    #expect(try check(repository).status == 0)
    try repository.git("rm", "--quiet", "--cached", "content/incidents/\(SampleReport.id)/list.txt")
    #expect(try check(repository).outputText.contains("there is no \"list.txt\" beside this report"))
  }

  @Test func settingsAreTheStagedOnes() throws {
    let text = SampleReport.replacing("severity: sev2\n", by: "")
    let repository = try committed([SampleReport.path: text, "archive.yml": "rules: {severity: off}\n"])
    try repository.folder.write("rules: {severity: error}\n", to: "archive.yml")
    try repository.git("add", ".")
    try repository.folder.write("rules: {severity: off}\n", to: "archive.yml")
    #expect(try check(repository).status == 1)
  }

  @Test func contentAndThemesAreFoundWhereTheSettingsSay() throws {
    let place = "docs/posts/incidents/\(SampleReport.id)/report.md"
    let repository = try TestRepository([
      "archive.yml": "content: docs/posts\ntheme: acme\n", place: SampleReport.text,
      "themes/acme/theme.yml": "name: Acme\n",
    ])
    try repository.commitAll()
    try repository.folder.write(Self.broken, to: place)
    try repository.folder.write("{{#title}}", to: "themes/acme/templates/page.mustache")
    try repository.git("add", ".")
    let outcome = try check(repository)
    #expect(outcome.outputText.contains("\(place):18:66: \(Self.complaint)"), "\(outcome.outputText)")
    #expect(outcome.outputText.contains("themes/acme/templates/page.mustache:1:1: error"))
  }

  @Test(arguments: ["a b", "a\"b", "Überläufe", "a'b", "a*b", "a\\b", "a\nb"])
  func namesMayBeAnything(name: String) throws {
    let text = SampleReport.replacing("No message was lost.", by: "See [the graph](gone.png).")
    let repository = try committed(["content/pages/\(name).md": "# A page\n"])
    try repository.folder.write("# A page\n\n[x](gone.png)\n", to: "content/pages/\(name).md")
    try repository.folder.write("x", to: "content/incidents/\(SampleReport.id)/\(name).txt")
    try repository.folder.write(text, to: SampleReport.path)
    try repository.git("add", ".")
    let outcome = try check(repository)
    #expect(outcome.outputText.matches(of: /\[broken-link\]/).count == 2, "\(outcome.outputText)")
  }

  @Test func anArchiveMayBeAFolderOfARepository() throws {
    let repository = try TestRepository([
      "ops/archive/\(SampleReport.path)": SampleReport.text, "README.md": "x", "content/other.md": "y",
    ])
    try repository.commitAll()
    try repository.folder.write(Self.broken, to: "ops/archive/\(SampleReport.path)")
    try repository.folder.write("z", to: "content/other.md")
    try repository.git("add", ".")
    for (folder, options) in [("ops/archive/content", []), ("", ["--archive", "ops/archive"])] {
      let outcome = try repository.run(Program.path, ["check", "--staged"] + options, in: folder)
      #expect(outcome.outputText.hasPrefix("\(SampleReport.path):18:66: \(Self.complaint)"))
    }
  }

  @Test func pathsNarrowWhatIsShown() throws {
    let repository = try committed([Self.other: Self.referring])
    try repository.folder.write(Self.broken, to: SampleReport.path)
    try repository.folder.write(Self.referring + "\n[x](gone.png)\n", to: Self.other)
    try repository.git("add", ".")
    try repository.remove(Self.other)
    let outcome = try check(repository, [Self.other])
    #expect(outcome.status == 1)
    #expect(outcome.errorText == "icarus: 1 error, 1 hint in 1 of 2 reports\n")
    #expect(try check(repository, ["content/pages"]).errorText.contains("there is no \"content/pages\""))
  }

  @Test func aLinkInTheIndexIsFollowedNoMoreThanOneOnTheDisk() throws {
    let repository = try committed()
    try FileManager.default.createSymbolicLink(
      atPath: "\(repository.path)/content/incidents/\(SampleReport.id)/irc.log",
      withDestinationPath: "/etc/hostname")
    try repository.git("add", ".")
    let outcome = try check(repository)
    #expect(outcome.outputText.contains("irc.log:1:1: error: this is a symbolic link, and links are not"))
  }

  @Test func aFileThatIsNotOnTheDiskComesFromGit() throws {
    let repository = try committed([Self.other: Self.referring])
    try repository.git("update-index", "--skip-worktree", SampleReport.path)
    try repository.remove(SampleReport.path)
    try repository.folder.write(Self.referring + "\nMore.\n", to: Self.other)
    try repository.git("add", Self.other)
    let outcome = try check(repository)
    #expect(outcome.status == 0 && outcome.errorText.contains("2 reports"), "\(outcome.outputText)")
  }

  @Test func linesOfWindowsAreNoChange() throws {
    let repository = try TestRepository()
    try repository.git("config", "core.autocrlf", "true")
    let text = SampleReport.text.replacingOccurrences(of: "\n", with: "\r\n")
    try repository.folder.write(text, to: SampleReport.path)
    try repository.git("add", ".")
    #expect(try check(repository, ["--strict"]).status == 0)
    try repository.settle()
    #expect(try check(repository, ["--strict"]).status == 0)
  }

  @Test func aPointerOfLFSStandsForTheFileOnTheDisk() throws {
    let text = SampleReport.replacing("No message was lost.", by: "See [the list](list.txt).")
      .replacingOccurrences(of: "authors: [alice]", with: "authors: [alice]\nlogs: [{file: night.txt}]")
    let repository = try committed()
    let folder = "content/incidents/\(SampleReport.id)"
    let pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 9\n"
    try repository.folder.write(text, to: SampleReport.path)
    try repository.folder.write("x", to: "\(folder)/list.txt")
    try repository.folder.write(pointer, to: "\(folder)/night.txt")
    try repository.git("add", ".")
    #expect(try check(repository).outputText.contains("no format that icarus knows"))
    try repository.folder.write("13:58 <ann> deploying\n", to: "\(folder)/night.txt")
    #expect(try !check(repository).outputText.contains("no format that icarus knows"))
  }

  @Test func anotherRepositoryInAFolderIsNobodysReport() throws {
    let repository = try committed()
    let inner = "content/incidents/2014-06-01-inner"
    try repository.folder.write("x", to: "\(inner)/report.md")
    try repository.git("init", "--quiet", inner)
    try repository.git("-C", inner, "add", ".")
    try repository.git("-C", inner, "commit", "--quiet", "-m", "x")
    try repository.git("-c", "advice.addEmbeddedRepo=false", "add", ".")
    #expect(try check(repository).errorText == "icarus: nothing of this archive is staged\n")
  }

  @Test func aConflictIsSaid() throws {
    let repository = try committed()
    try repository.git("checkout", "--quiet", "-b", "other")
    try repository.folder.write("a", to: SampleReport.path)
    try repository.commitAll()
    try repository.git("checkout", "--quiet", "-")
    try repository.folder.write("b", to: SampleReport.path)
    try repository.commitAll()
    #expect(throws: TestRepository.Refusal.self) { try repository.git("merge", "other") }
    let outcome = try check(repository)
    #expect(outcome.status == 2)
    #expect(
      outcome.errorText == "icarus: \"\(SampleReport.path)\" is in conflict; settle it and \"git add\" it\n")
  }

  @Test func withoutARepositoryTheWayOutIsSaid() throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    let outcome = try Program.run(["check", "--staged"], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("is in no work tree of git; run \"git init\" there, or check without"))
  }

  @Test func withoutGitTheWayOutIsSaid() throws {
    let repository = try committed()
    let outcome = try Program.run(
      ["check", "--staged"], in: repository.path, environment: ["PATH": "bin:/nowhere"])
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("there is no git in any folder of PATH"))
  }

  @Test(arguments: [
    "echo x", "exit 1", "exec 1>&-", "kill -9 $$", "echo; echo; echo; echo", "yes | head -c 3000000",
  ])
  func aStrangeGitIsNoCrash(script: String) throws {
    let repository = try committed()
    try repository.folder.writeProgram("#!/bin/sh\n\(script)\n", to: "tools/git")
    let outcome = try Program.run(
      ["check", "--staged"], in: repository.path,
      environment: ["PATH": "\(repository.path)/tools:/usr/bin:/bin"])
    #expect(outcome.status == 2)
    #expect(outcome.errorText.hasPrefix("icarus: "))
  }
}
