import Foundation
import TestSupport
import Testing

/// What was there before a hook is kept, runs, and comes back.
@Suite struct HookCommandTests {
  private static let hook = ".git/hooks/pre-commit"
  private static let former = ".git/hooks/pre-commit.before-icarus"

  private func repository(hook: String? = nil) throws -> TestRepository {
    let repository = try TestRepository([SampleReport.path: SampleReport.text])
    if let hook { try write(hook, in: repository) }
    return repository
  }

  private func write(_ text: String, to path: String = hook, in repository: TestRepository) throws {
    try repository.folder.writeProgram(text, to: path)
  }

  private func exists(_ path: String, in repository: TestRepository) -> Bool {
    FileManager.default.fileExists(atPath: repository.path + "/" + path)
  }

  @Test func twiceIsOnce() throws {
    let repository = try repository()
    #expect(try repository.icarus("hook", "install").status == 0)
    let first = try repository.folder.read(Self.hook)
    #expect(first.contains("\narchive='.'\n"))
    let second = try repository.icarus("hook", "install", in: "content")
    #expect(second.status == 0 && second.errorText.contains("checks what is committed already"))
    #expect(try repository.folder.read(Self.hook) == first)
    #expect(try repository.folder.contents(of: ".git/hooks").keys.filter { $0.contains("icarus") } == [])
    #expect(try repository.icarus("hook", "remove").status == 0)
    #expect(!exists(Self.hook, in: repository))
    #expect(try repository.icarus("hook", "remove").errorText == "icarus: there is no pre-commit hook\n")
  }

  @Test func theFormerHookIsCalledFirstAndComesBack() throws {
    let text = "#!/bin/sh\nbasename \"$0\" >> called\necho \"$#\" >> called\n[ ! -f stop ]\nexit\n\u{FF}"
    let repository = try repository(hook: text)
    let outcome = try repository.icarus("hook", "install")
    #expect(outcome.errorText.contains("pre-commit.before-icarus\" is called first"))
    try repository.git("add", "content")
    #expect(try repository.commit().status == 0)
    #expect(try repository.folder.read("called") == "pre-commit.before-icarus\n0\n")
    try repository.folder.write("", to: "stop")
    #expect(try repository.commit("--allow-empty").status == 1)
    #expect(try repository.icarus("hook", "remove").status == 0)
    #expect(try repository.folder.read(Self.hook) == text)
    #expect(FileManager.default.isExecutableFile(atPath: repository.path + "/" + Self.hook))
    #expect(!exists(Self.former, in: repository))
  }

  @Test func aLinkIsKeptAsALink() throws {
    let repository = try repository()
    try write("#!/bin/sh\necho x >> called\n", to: "tools/hook", in: repository)
    let path = repository.path + "/" + Self.hook
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "../../tools/hook")
    #expect(try repository.icarus("hook", "install").status == 0)
    #expect(try repository.folder.read("tools/hook") == "#!/bin/sh\necho x >> called\n")
    try repository.git("add", "content")
    #expect(try repository.commit().status == 0)
    #expect(try repository.folder.read("called") == "x\n")
    _ = try repository.icarus("hook", "remove")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "../../tools/hook")
  }

  @Test func whatSomebodyElsePutThereIsNotRemoved() throws {
    let repository = try repository(hook: "#!/bin/sh\n")
    let outcome = try repository.icarus("hook", "remove")
    #expect(outcome.status == 2 && outcome.errorText.contains("is no hook of icarus, and stays"))
    _ = try repository.icarus("hook", "install")
    try repository.remove(Self.hook)
    try write("#!/bin/sh\n# another\n", in: repository)
    let again = try repository.icarus("hook", "install")
    #expect(again.status == 2 && again.errorText.contains("remove the one that you don't need"))
    #expect(try repository.folder.read(Self.hook) == "#!/bin/sh\n# another\n")
    #expect(try repository.folder.read(Self.former) == "#!/bin/sh\n")
  }

  @Test func aChangedHookIsNotOverwrittenUnasked() throws {
    let repository = try repository()
    _ = try repository.icarus("hook", "install")
    let text = try repository.folder.read(Self.hook)
    try write(text + "# mine\n", in: repository)
    let outcome = try repository.icarus("hook", "install")
    #expect(outcome.status == 2 && outcome.errorText.contains("use --force to write it anew"))
    #expect(try repository.icarus("hook", "install", "--force").status == 0)
    #expect(try repository.folder.read(Self.hook) == text)
    #expect(!exists(Self.former, in: repository))
  }

  @Test func aChangedHookIsNotRemovedUnasked() throws {
    let repository = try repository()
    _ = try repository.icarus("hook", "install")
    let text = try repository.folder.read(Self.hook)
    try write(text + "# mine\n", in: repository)
    let outcome = try repository.icarus("hook", "remove")
    #expect(outcome.status == 2 && outcome.errorText.contains("--force removes it all the same"))
    #expect(try repository.folder.read(Self.hook) == text + "# mine\n")
    #expect(try repository.icarus("hook", "remove", "--force").status == 0)
    #expect(!exists(Self.hook, in: repository))
  }

  @Test func withoutIcarusOnlyReportsAreHeldUp() throws {
    let repository = try repository()
    let outcome = try repository.icarus("hook", "install", environment: ["PATH": "/usr/bin:/bin"])
    #expect(outcome.status == 0 && outcome.errorText.contains("\"icarus\" is not in PATH"))
    try repository.folder.write("x", to: "code.txt")
    try repository.git("add", "code.txt")
    let bare = ["PATH": "/usr/bin:/bin"]
    let code = try repository.run("git", ["commit", "--quiet", "--message", "x"], bare)
    #expect(code.status == 0, "\(code.errorText)")
    try repository.git("add", "content")
    let report = try repository.run("git", ["commit", "--quiet", "--message", "x"], bare)
    #expect(report.status == 1 && report.errorText.contains("icarus is not in PATH"))
  }

  @Test func theFolderIsTheOneThatGitUses() throws {
    let repository = try repository()
    try repository.git("config", "core.hooksPath", "tools/hooks")
    #expect(try repository.icarus("hook", "install", in: "content").status == 0)
    #expect(exists("tools/hooks/pre-commit", in: repository))
    #expect(!exists(Self.hook, in: repository))
  }

  @Test func aFolderThatOthersShareIsLeftAlone() throws {
    let repository = try repository()
    let shared = try TemporaryFolder()
    try repository.git("config", "core.hooksPath", shared.path)
    let outcome = try repository.icarus("hook", "install")
    #expect(outcome.status == 2 && outcome.errorText.contains("core.hooksPath is \"\(shared.path)\""))
    #expect(try shared.contents().isEmpty)
    #expect(try repository.icarus("hook", "install", "--force").status == 0)
    #expect(try shared.contents().keys.sorted() == ["pre-commit"])
  }

  @Test func huskysHooksAreLeftAlone() throws {
    let repository = try repository()
    try repository.git("config", "core.hooksPath", ".husky/_")
    try write("#!/bin/sh\n. \"${0%/*}/h\"\n", to: ".husky/_/pre-commit", in: repository)
    try write("", to: ".husky/_/h", in: repository)
    let outcome = try repository.icarus("hook", "install")
    #expect(outcome.status == 2 && outcome.errorText.contains(".husky/pre-commit"))
  }

  @Test func fromAnotherWorkTreeItIsTheSameHook() throws {
    let repository = try repository()
    try repository.commitAll()
    let other = try TemporaryFolder()
    try repository.git("worktree", "add", "--quiet", other.path + "/tree")
    #expect(try repository.icarus("hook", "install", in: other.path + "/tree").status == 0)
    #expect(exists(Self.hook, in: repository))
  }

  @Test(arguments: ["install", "remove"])
  func withoutARepositoryTheWayOutIsSaid(command: String) throws {
    let folder = try TemporaryFolder([SampleReport.path: SampleReport.text])
    let outcome = try Program.run(["hook", command], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("run \"git init\" there"))
  }
}
