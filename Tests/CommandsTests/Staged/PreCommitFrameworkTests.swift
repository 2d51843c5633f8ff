import Foundation
import TestSupport
import Testing

/// Commits of a repository that names our `.pre-commit-hooks.yaml`, made with the pre-commit framework itself.
@Suite(
  .enabled(
    if: PreCommitFramework.isInstalled,
    "the pre-commit framework is not in .build/; script/pre-commit installs it"))
struct PreCommitFrameworkTests {
  private static let broken = SampleReport.replacing("No message was lost.", by: "See [the graph](load.png).")
  private static let referring = "content/pages/about.md"

  /// A repository whose hooks come from one that has our file, as it would from ours.
  private func repository(_ hooks: TestRepository, home: String) throws -> TestRepository {
    let file = ".pre-commit-hooks.yaml"
    try hooks.folder.write(
      Array(try Data(contentsOf: URL(filePath: PreCommitFramework.root + "/" + file))), to: file)
    try hooks.commitAll()
    let commit = try hooks.git("rev-parse", "HEAD").trimmingCharacters(in: .newlines)
    let repository = try TestRepository([
      SampleReport.path: SampleReport.text, ".gitignore": ".icarus/\n",
      Self.referring: "# About\n\n[x](../incidents/\(SampleReport.id)/report.md)\n",
      ".pre-commit-config.yaml":
        "repos:\n- repo: file://\(hooks.path)\n  rev: \(commit)\n  hooks: [{id: icarus}]\n",
    ])
    try repository.commitAll()
    let outcome = try repository.run(PreCommitFramework.program, ["install"], ["PRE_COMMIT_HOME": home])
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return repository
  }

  @Test func aBadCommitIsStoppedAndAGoodOneGoesThrough() throws {
    let hooks = try TestRepository()
    let home = try TemporaryFolder()
    let repository = try repository(hooks, home: home.path)
    func commit(_ arguments: String...) throws -> Program.Outcome {
      try repository.run(
        "git", ["commit", "--message", "A change"] + arguments, ["PRE_COMMIT_HOME": home.path])
    }
    try repository.folder.write(Self.broken, to: SampleReport.path)
    let stopped = try commit("--all")
    #expect(
      stopped.status == 1 && stopped.errorText.contains("there is no \"load.png\""), "\(stopped.errorText)")
    try repository.folder.write(SampleReport.text + "\nMore.\n", to: SampleReport.path)
    try repository.git("add", ".")
    try repository.folder.write(Self.broken, to: SampleReport.path)
    let good = try commit()
    #expect(good.status == 0, "\(good.errorText)")
    #expect(try repository.folder.read(SampleReport.path) == Self.broken)
    try repository.git("rm", "--quiet", "--force", SampleReport.path)
    let deletion = try commit()
    #expect(
      deletion.status == 1 && deletion.errorText.contains("no incident has the id"), "\(deletion.errorText)")
  }

  @Test func ourHookKeepsTheFrameworks() throws {
    let hooks = try TestRepository()
    let home = try TemporaryFolder()
    let repository = try repository(hooks, home: home.path)
    let before = try repository.folder.read(".git/hooks/pre-commit")
    #expect(try repository.icarus("hook", "install").status == 0)
    let outcome = try repository.run(
      "git", ["commit", "--allow-empty", "--message", "A change"], ["PRE_COMMIT_HOME": home.path])
    #expect(outcome.status == 0 && outcome.errorText.contains("Passed"), "\(outcome.errorText)")
    #expect(try repository.icarus("hook", "remove").status == 0)
    #expect(try repository.folder.read(".git/hooks/pre-commit") == before)
  }
}
