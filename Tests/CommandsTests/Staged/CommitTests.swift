import Foundation
import TestSupport
import Testing

/// Commits of a repository in which `icarus hook install` was run, made by git itself.
@Suite struct CommitTests {
  private static let broken = SampleReport.replacing(
    "No message was lost.", by: "See [the graph](load.png).")
  private static let complaint = "error: there is no \"load.png\" beside this report"

  private func repository(_ archive: String = "") throws -> TestRepository {
    let repository = try TestRepository([archive + SampleReport.path: SampleReport.text])
    try repository.commitAll()
    let outcome = try repository.icarus("hook", "install", in: archive)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return repository
  }

  private func count(_ repository: TestRepository) throws -> String {
    try repository.git("rev-list", "--count", "--all").trimmingCharacters(in: .newlines)
  }

  /// How the commit is made, after the report was broken.
  @Test(arguments: [["--all"], [SampleReport.path], ["--include", SampleReport.path]])
  func aBadReportIsStoppedAndAGoodOneGoesThrough(arguments: [String]) throws {
    let repository = try repository()
    try repository.folder.write(Self.broken, to: SampleReport.path)
    let stopped = try repository.run("git", ["commit", "--message", "A change"] + arguments)
    #expect(stopped.status == 1)
    #expect((stopped.outputText + stopped.errorText).contains(Self.complaint))
    #expect(stopped.errorText.contains("git commit --no-verify"))
    #expect(try count(repository) == "1")
    try repository.folder.write(SampleReport.text + "\nMore.\n", to: SampleReport.path)
    let made = try repository.run("git", ["commit", "--message", "A change"] + arguments)
    #expect(made.status == 0, "\(made.errorText)")
    #expect(try count(repository) == "2")
  }

  @Test func whatIsStagedIsJudgedAndNotTheRest() throws {
    let repository = try repository()
    try repository.folder.write(SampleReport.text + "\nMore.\n", to: SampleReport.path)
    try repository.git("add", ".")
    try repository.folder.write(Self.broken, to: SampleReport.path)
    #expect(try repository.commit().status == 0)
    try repository.git("add", ".")
    try repository.folder.write(SampleReport.text, to: SampleReport.path)
    #expect(try repository.commit().status == 1)
    #expect(try repository.commit("--no-verify").status == 0)
  }

  @Test func commitsOfOtherThingsAreNotTalkedAbout() throws {
    let repository = try repository()
    try repository.folder.write("x", to: "Makefile")
    try repository.git("add", "Makefile")
    let outcome = try repository.commit()
    #expect(outcome.status == 0 && outcome.errorText == "" && outcome.outputText == "")
  }

  @Test func theFirstCommitIsJudged() throws {
    let repository = try TestRepository([SampleReport.path: Self.broken])
    _ = try repository.icarus("hook", "install")
    try repository.git("add", ".")
    #expect(try repository.commit().status == 1)
    try repository.folder.write(SampleReport.text, to: SampleReport.path)
    #expect(try repository.commit("--all").status == 0)
  }

  @Test func anotherWorkTreeHasTheSameHook() throws {
    let repository = try repository()
    let other = try TemporaryFolder()
    try repository.git("worktree", "add", "--quiet", other.path + "/tree")
    try other.write(Self.broken, to: "tree/" + SampleReport.path)
    let stopped = try repository.commit("--all", in: other.path + "/tree")
    #expect(stopped.status == 1 && stopped.errorText.contains("of 1 report\n"), "\(stopped.errorText)")
    try other.write(SampleReport.text + "\nMore.\n", to: "tree/" + SampleReport.path)
    #expect(try repository.commit("--all", in: other.path + "/tree/content").status == 0)
  }

  @Test func theArchiveMayBeAFolder() throws {
    let repository = try repository("our ops' archive/")
    try repository.folder.write(Self.broken, to: "our ops' archive/" + SampleReport.path)
    #expect(try repository.commit("--all", in: "our ops' archive/content").status == 1)
    #expect(try repository.commit("--all", "--no-verify").status == 0)
    // A branch that has no archive.
    try repository.git("rm", "-r", "--quiet", "our ops' archive")
    #expect(try repository.commit("--allow-empty").status == 0)
    #expect(try repository.commit("--allow-empty").status == 0)
  }

  @Test func anArchiveThatMovedIsToldWithTheWayOut() throws {
    let repository = try repository()
    try FileManager.default.createDirectory(
      atPath: repository.path + "/docs", withIntermediateDirectories: true)
    try repository.git("mv", "content", "docs/content")
    let moved = try repository.commit()
    #expect(moved.status == 0)
    #expect(moved.errorText.contains("The archive that this hook checks is not in . any more"))
    #expect(moved.errorText.contains("icarus hook install --force"))
  }

  @Test func withoutTheProgramNothingPasses() throws {
    let repository = try repository()
    try repository.folder.write(SampleReport.text + "\nMore.\n", to: SampleReport.path)
    let outcome = try repository.run(
      "git", ["commit", "--all", "--message", "A change"], ["PATH": "/usr/local/bin:/usr/bin:/bin"])
    #expect(outcome.status == 1)
    #expect(outcome.errorText.contains("icarus is not in PATH"))
    #expect(outcome.errorText.contains("git commit --no-verify"))
  }

  /// Programs that settings and attributes of a repository name, each of which would leave a file.
  @Test func nothingRunsThatARepositoryNames() throws {
    let repository = try TestRepository([SampleReport.path: SampleReport.text])
    try repository.commitAll()
    let marker = repository.path + "/.git/ran"
    let run = "echo x >> '\(marker)'; cat"
    for name in [
      "core.fsmonitor", "core.pager", "core.sshCommand", "core.editor", "diff.external", "diff.evil.command",
      "diff.evil.textconv", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process",
      "pager.ls-files",
      "alias.ls-files", "core.alternateRefsCommand",
    ] {
      let value = name.hasPrefix("alias") ? "!" + run : run
      try repository.git("config", name, value)
    }
    let attributes = "* filter=evil diff=evil\n"
    try repository.folder.write(attributes, to: ".git/info/attributes")
    try repository.folder.writeProgram("#!/bin/sh\n\(run)\n", to: ".git/hooks/post-index-change")
    // Staged without git's look at the settings, which would run them itself.
    let object = try repository.run(
      "/bin/sh", ["-c", "printf '%s' \"$1\" | git hash-object -w --no-filters --stdin", "sh", Self.broken])
    let name = object.outputText.trimmingCharacters(in: .newlines)
    try repository.git(
      "-c", "core.fsmonitor=", "update-index", "--cacheinfo", "100644,\(name),\(SampleReport.path)")
    try? FileManager.default.removeItem(atPath: marker)

    let outcome = try repository.icarus("check", "--staged")
    #expect(outcome.status == 1 && outcome.outputText.contains(Self.complaint), "\(outcome.errorText)")
    #expect(!FileManager.default.fileExists(atPath: marker))
    #expect(try repository.icarus("hook", "install").status == 0)
    #expect(!FileManager.default.fileExists(atPath: marker))
    // The traps are set: git itself runs into them.
    _ = try? repository.git("status")
    #expect(FileManager.default.fileExists(atPath: marker))
  }

  /// A file that git would fetch from elsewhere, with a program that the settings name.
  @Test func nothingIsFetched() throws {
    let repository = try TestRepository([SampleReport.path: SampleReport.text])
    try repository.commitAll()
    try repository.folder.write(Self.broken, to: SampleReport.path)
    try repository.git("add", ".")
    let object = try repository.git("rev-parse", ":" + SampleReport.path).trimmingCharacters(in: .newlines)
    try repository.remove(".git/objects/\(object.prefix(2))/\(object.dropFirst(2))")
    try repository.remove(SampleReport.path)
    let marker = repository.path + "/.git/ran"
    for (name, value) in [
      ("core.repositoryFormatVersion", "1"), ("extensions.partialClone", "origin"),
      ("remote.origin.promisor", "true"), ("remote.origin.url", "ssh://nowhere.invalid/x"),
      ("core.sshCommand", "echo x >> '\(marker)'; false"),
    ] { try repository.git("config", name, value) }
    let outcome = try repository.icarus("check", "--staged")
    #expect(outcome.status == 1 && outcome.outputText.contains("this can't be read"))
    #expect(!FileManager.default.fileExists(atPath: marker))
    _ = try? repository.git("cat-file", "-p", object)
    #expect(FileManager.default.fileExists(atPath: marker), "git itself fetches")
  }
}
