import Foundation

/// A git repository in a folder of its own, which sees no settings but its own.
package final class TestRepository: Sendable {
  package let folder: TemporaryFolder
  private let environment: [String: String]

  /// With these files, none of which is staged.
  package init(_ files: [String: String] = [:]) throws {
    folder = try TemporaryFolder(files)
    let tools = URL(filePath: Program.path).deletingLastPathComponent().path
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    environment = [
      "PATH": tools + ":" + path, "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_NAME": "Ann", "GIT_AUTHOR_EMAIL": "ann@example.org",
      "GIT_COMMITTER_NAME": "Ann", "GIT_COMMITTER_EMAIL": "ann@example.org", "LC_ALL": "C",
    ]
    try git("init", "--quiet")
  }

  package var path: String { folder.path }

  /// Fails where git does, with what it says.
  @discardableResult
  package func git(_ arguments: String...) throws -> String {
    let outcome = try run("git", arguments)
    guard outcome.status == 0 else { throw Refusal(words: outcome.errorText + outcome.outputText) }
    return outcome.outputText
  }

  package struct Refusal: Error {
    package let words: String
  }

  /// What `git commit` says and how it ends, hooks and all.
  package func commit(_ arguments: String..., in place: String = "") throws -> Program.Outcome {
    try run("git", ["commit", "--quiet", "--message", "A change"] + arguments, in: place)
  }

  /// Everything that is there, without a look from any hook.
  package func commitAll() throws {
    try git("add", "--all")
    try git("commit", "--quiet", "--no-verify", "--allow-empty", "--message", "All")
  }

  package func icarus(
    _ arguments: String..., in place: String = "", environment: [String: String] = [:]
  ) throws -> Program.Outcome {
    try run(Program.path, arguments, in: place, environment)
  }

  package func run(
    _ program: String, _ arguments: [String], in place: String = "", _ more: [String: String] = [:]
  ) throws -> Program.Outcome {
    let folder = place.hasPrefix("/") ? place : place.isEmpty ? path : path + "/" + place
    return try Program.run(
      program.hasPrefix("/") ? arguments : [program] + arguments, in: folder,
      environment: environment.merging(more) { $1 },
      program: program.hasPrefix("/") ? program : "/usr/bin/env")
  }

  /// As if the index was written an hour after the files, so that nobody need doubt that a change of one would show.
  package func settle() throws {
    let index = try git("rev-parse", "--absolute-git-dir").trimmingCharacters(in: .newlines) + "/index"
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 3_600)], ofItemAtPath: index)
  }

  package func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }
}
