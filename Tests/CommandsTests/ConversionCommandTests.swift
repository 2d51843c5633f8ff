import Foundation
import TestSupport
import Testing

/// `icarus init --from DIR --convert`: one commit, which can be reverted, or nothing at all.
@Suite struct ConversionCommandTests {
  private static let convert = ["init", "--from", "docs", "--convert", "--today", "2020-01-01"]
  private static let report = """
    # Broker is down

    ## Impact
    4 % of connections dropped ([log](logs/irc.log#L2)).
    ## Timeline
    - 13:58 A deploy
    - 15:20 Over
    ## Root cause
    Memory.
    ## Action items
    - Alert (@alice)

    """
  private static let files = [
    "docs/2014-03-02-broker.md": report, "docs/README.md": "[the broker](2014-03-02-broker.md)\n",
    "docs/logs/irc.log": "--- Log opened Sun Mar 02 13:00:00 2014\n13:59 <a> x\n", ".gitignore": "*.log",
    "src/main.c": "int x;\n",
  ]
  private static let place = "docs/incidents/2014-03-02-broker-is-down"

  private func repository(_ files: [String: String] = files) throws -> TestRepository {
    let repository = try TestRepository(files)
    try repository.git("add", "--all", "--force")
    try repository.commitAll()
    return repository
  }

  private func convert(_ repository: TestRepository, _ more: String...) throws -> Program.Outcome {
    try repository.run(Program.path, Self.convert + more)
  }

  /// Everything in the work tree, the last commit, and what git says of both.
  private func state(of repository: TestRepository) throws -> [String: [UInt8]] {
    var state = try repository.folder.contents().filter { !$0.key.hasPrefix(".git/") }
    state["HEAD"] = Array(try repository.git("rev-parse", "HEAD").utf8)
    state["status"] = Array(try repository.git("status", "--porcelain", "--ignored").utf8)
    return state
  }

  @Test(arguments: ["# Undated\n", "# Broker is down\n\n2014-03-02\n"])
  func whatSettingsMeanAndNobodyCanReadIsNotLost(text: String) throws {
    var files = Self.files
    files["archive.yml"] = "content: docs\nreports: \"*.md\"\n"
    files["docs/bad.md"] = text
    let repository = try repository(files)
    let before = try state(of: repository)
    let outcome = try convert(repository)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("docs/bad.md"))
    #expect(try state(of: repository) == before)
  }

  @Test(arguments: ["flat", "folders", "jekyll"]) func aRevertBringsTheArchiveBack(name: String) throws {
    let repository = try TestRepository()
    try FileManager.default.copyItem(
      atPath: ProjectFolder.path + "/Tests/AdoptingTests/Archives/" + name, toPath: repository.path + "/docs")
    try repository.commitAll()
    let before = try repository.git("rev-parse", "HEAD^{tree}")
    #expect(try repository.icarus("init", "--from", "docs", "--today", "2020-01-01").status == 0)
    let loose = try build(repository)
    try repository.remove("archive.yml")
    try repository.remove(".gitignore")
    for folder in ["site", ".icarus"] { try repository.remove(folder) }

    let outcome = try convert(repository)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(try repository.git("status", "--porcelain") == "")
    #expect(try repository.git("rev-list", "--count", "HEAD") == "2\n")
    #expect(try build(repository) == loose)
    try repository.git("revert", "--no-edit", "HEAD")
    #expect(try repository.git("rev-parse", "HEAD^{tree}") == before)
  }

  /// What it says of the reports, but for where they and what belongs to them lie.
  private func build(_ repository: TestRepository) throws -> [String] {
    let outcome = try repository.icarus("build", "--today", "2020-01-01")
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let pages = try repository.folder.contents(of: "site").keys.filter { $0.hasSuffix(".html") }.sorted()
    let images = try repository.folder.contents(of: "site").keys.filter { $0.hasSuffix(".png") }
    return pages + [
      try repository.folder.read("site/incidents.json"), try repository.folder.read("site/actions.json"),
      "\(images.count)",
    ]
  }

  /// The log is one that git would ignore, had nobody forced it.
  @Test func theCommitHoldsTheMovesAndNothingElse() throws {
    let repository = try repository()
    try repository.folder.write("later", to: "src/untracked.c")
    let outcome = try convert(repository)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let changed = try repository.git("show", "--format=", "--name-status", "--no-renames", "HEAD")
    #expect(
      changed.split(separator: "\n") == [
        "M\t.gitignore", "A\tarchive.yml", "D\tdocs/2014-03-02-broker.md", "M\tdocs/README.md",
        "A\t\(Self.place)/irc.log", "A\t\(Self.place)/report.md", "D\tdocs/logs/irc.log",
      ])
    #expect(try repository.git("status", "--porcelain") == "?? src/untracked.c\n")
    #expect(!FileManager.default.fileExists(atPath: repository.path + "/docs/logs"))
    #expect(
      try repository.folder.read("docs/README.md")
        == "[the broker](incidents/2014-03-02-broker-is-down/report.md)\n")
    #expect(outcome.errorText.contains("line 4: logs/irc.log#L2 becomes irc.log#L2\n"))
    #expect(outcome.errorText.contains("takes docs/logs/irc.log -> \(Self.place)/irc.log\n"))
    #expect(outcome.errorText.contains("\"git revert "))
  }

  @Test func textsAnywhereInTheRepositoryAreLedToTheNewPlaces() throws {
    var files = Self.files
    files["src/notes/runbook.md"] =
      "[then](../../docs/2014-03-02-broker.md), [said](../../docs/logs/irc.log)\n"
    files["src/notes/large.md"] = String(repeating: "[a](../../docs/2014-03-02-broker.md)\n", count: 40_000)
    let repository = try repository(files)
    let outcome = try convert(repository)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(
      try repository.folder.read("src/notes/runbook.md")
        == "[then](../../\(Self.place)/report.md), [said](../../docs/logs/irc.log)\n")
    #expect(try repository.folder.read("src/notes/large.md") == files["src/notes/large.md"])
    #expect(outcome.errorText.contains("copies docs/logs/irc.log -> \(Self.place)/irc.log\n"))
    #expect(try repository.git("status", "--porcelain") == "")
  }

  @Test func aDryRunWritesNothing() throws {
    let repository = try repository()
    let before = try state(of: repository)
    let outcome = try convert(repository, "--dry-run")
    #expect(outcome.status == 0)
    #expect(
      outcome.outputText.hasPrefix("# Each report has a folder of its own below docs/incidents/.\ntitle: "))
    #expect(outcome.errorText.contains("would move 1 report and 1 file into folders\n"))
    #expect(try state(of: repository) == before)
  }

  @Test(arguments: [
    ("src/main.c", "int y;\n", "src/main.c"), ("docs/new.md", "# New\n", "docs/new.md"),
  ])
  func whatIsNotCommittedIsInTheWay(path: String, text: String, message: String) throws {
    let repository = try repository()
    try repository.folder.write(text, to: path)
    let before = try state(of: repository)
    let outcome = try convert(repository)
    #expect(outcome.status == 2 && outcome.outputText.isEmpty)
    #expect(outcome.errorText.contains(message), "\(outcome.errorText)")
    #expect(try state(of: repository) == before)
  }

  @Test func aHookSeesWhatItsUserHasSetButNoTokenOfGitHub() throws {
    let repository = try repository()
    try repository.folder.writeProgram("#!/bin/sh\nenv > .git/seen\n", to: ".git/hooks/pre-commit")
    let variables = ["GITHUB_TOKEN": "a", "GH_TOKEN": "b", "ICARUS_GITHUB_TOKEN": "c", "MY_SETTING": "d"]
    #expect(try repository.run(Program.path, Self.convert, variables).status == 0)
    let seen = try repository.folder.read(".git/seen")
    #expect(seen.contains("MY_SETTING=d\n") && !seen.contains("TOKEN="))
  }

  @Test func reportsInTheArchivesOwnFolderStayThere() throws {
    let repository = try repository(["2014-03-02-broker.md": "# Down\n\n## Timeline\n\n- 10:00 It broke\n"])
    let before = try state(of: repository)
    let outcome = try repository.run(
      Program.path, ["init", "--from", ".", "--today", "2020-01-01", "--convert"])
    #expect(outcome.status == 2 && outcome.errorText.contains("in a folder below the archive: move them"))
    #expect(try state(of: repository) == before)
  }

  @Test func whatIsStagedIsInTheWay() throws {
    let repository = try repository()
    try repository.folder.write("int y;\n", to: "src/main.c")
    try repository.git("add", "src/main.c")
    let outcome = try convert(repository)
    #expect(
      outcome.status == 2 && outcome.errorText.contains("git stash --include-untracked\":\n  src/main.c\n"))
  }

  @Test func aFileThatGitIgnoresIsInTheWay() throws {
    let repository = try TestRepository(Self.files)
    try repository.commitAll()
    let before = try state(of: repository)
    let outcome = try convert(repository)
    #expect(outcome.status == 2 && outcome.errorText.contains("this repository doesn't have these files"))
    #expect(outcome.errorText.contains("\n  docs/logs/irc.log\n"), "\(outcome.errorText)")
    #expect(try state(of: repository) == before)
  }

  @Test func withoutGitNothingIsDone() throws {
    let folder = try TemporaryFolder(Self.files)
    let before = try folder.contents()
    let outcome = try Program.run(
      Self.convert, in: folder.path, environment: ["GIT_CEILING_DIRECTORIES": folder.path])
    #expect(outcome.status == 2 && outcome.errorText.contains("is in no work tree of git"))
    #expect(try folder.contents() == before)
    let dry = try Program.run(
      Self.convert + ["--dry-run"], in: folder.path, environment: ["GIT_CEILING_DIRECTORIES": folder.path])
    #expect(dry.status == 0 && dry.errorText.contains("as it is now --convert would refuse: \"/"))
  }

  @Test func inTheMiddleOfAMergeNothingIsDone() throws {
    let repository = try repository()
    let head = try repository.git("rev-parse", "HEAD")
    try repository.folder.write(head, to: ".git/MERGE_HEAD")
    let outcome = try convert(repository)
    #expect(outcome.status == 2 && outcome.errorText.contains("git is in the middle of a merge"))
  }

  @Test func aHookThatRefusesLeavesAllAsItWas() throws {
    let repository = try repository()
    try repository.folder.writeProgram(
      "#!/bin/sh\ngit diff --cached --quiet && exit 9\necho 'no, not today' >&2\nexit 1\n",
      to: ".git/hooks/pre-commit")
    let before = try state(of: repository)
    let outcome = try convert(repository)
    #expect(outcome.status == 2 && outcome.errorText.contains("no, not today"), "\(outcome.errorText)")
    #expect(outcome.errorText.contains("no commit was made; all is as it was"))
    #expect(try state(of: repository) == before)
  }

  /// Git ends then, and the program puts all back.
  @Test func anInterruptionLeavesAllAsItWas() throws {
    let repository = try repository()
    try repository.folder.writeProgram(
      "#!/bin/sh\nkill -INT $(ps -o ppid= -p $PPID)\nexit 1\n", to: ".git/hooks/pre-commit")
    let before = try state(of: repository)
    #expect(try convert(repository).status == 2)
    #expect(try state(of: repository) == before)
  }

  /// The second report is larger than any file may get.
  @Test func aDiskThatIsFullLeavesAllAsItWas() throws {
    var files = Self.files
    files["docs/2015-01-01-api.md"] = Self.report + String(repeating: "A line of text.\n", count: 20_000)
    let repository = try repository(files)
    let before = try state(of: repository)
    let command = "ulimit -f 200; exec \"$0\" \"$@\""
    let outcome = try repository.run("/bin/sh", ["-c", command, Program.path] + Self.convert)
    #expect(outcome.status == 2 && outcome.errorText.contains("nothing is changed"), "\(outcome.errorText)")
    #expect(try state(of: repository) == before)
  }

  /// Before the commit all old files are there; `git reset` takes back what was begun.
  @Test func whatIsKilledLosesNothing() throws {
    let repository = try repository()
    let before = try state(of: repository)
    try repository.folder.writeProgram(
      "#!/bin/sh\nkill -9 $(ps -o ppid= -p $PPID)\nexit 1\n", to: ".git/hooks/pre-commit")
    #expect(try convert(repository).status != 0)
    #expect(try repository.folder.read("docs/2014-03-02-broker.md") == Self.report)
    #expect(try repository.folder.read(Self.place + "/report.md").hasSuffix(Self.report.suffix(40)))
    let again = try convert(repository)
    #expect(again.status == 2, "\(again.errorText)")
    try repository.git("reset", "--quiet", "--hard")
    try repository.remove(".git/hooks/pre-commit")
    #expect(try state(of: repository) == before)
  }

  @Test func whatIsChangedMeanwhileStays() throws {
    let repository = try repository()
    try repository.folder.writeProgram(
      "#!/bin/sh\necho new >> docs/2014-03-02-broker.md\n", to: ".git/hooks/pre-commit")
    let outcome = try convert(repository)
    #expect(outcome.status == 0 && outcome.errorText.contains("left docs/2014-03-02-broker.md where it is"))
    #expect(try repository.folder.read("docs/2014-03-02-broker.md") == Self.report + "new\n")
    #expect(try repository.git("status", "--porcelain") == "?? docs/2014-03-02-broker.md\n")
  }

  @Test func anArchiveKeepsItsSettings() throws {
    var files = Self.files
    files["archive.yml"] =
      "title: Ours\ncontent: docs\nreports: \"{*.md,incidents/*/report.md}\"\nrules: {severity: off}\n"
    let repository = try repository(files)
    let outcome = try convert(repository)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    #expect(
      try repository.folder.read("archive.yml") == "title: Ours\ncontent: docs\nrules: {severity: off}\n")
    let again = try convert(repository)
    #expect(
      again.status == 2 && again.errorText.contains("each has its folder already"), "\(again.errorText)")
    let other = try convert(repository, "--title", "Other")
    #expect(other.status == 2 && other.errorText.contains("leave out --title"))
  }

  @Test func theModeOfAFileStays() throws {
    let repository = try TestRepository(Self.files)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: repository.path + "/docs/2014-03-02-broker.md")
    try repository.git("add", "--all", "--force")
    try repository.commitAll()
    #expect(try convert(repository).status == 0)
    #expect(try repository.git("ls-files", "--stage", Self.place + "/report.md").hasPrefix("100755 "))
  }
}
