import Foundation

/// The work tree around a folder, for who commits to it as its user does: with all settings, filters, hooks and keys.
/// Paths are relative to the folder, but where they are told to people: those are relative to the top.
package struct GitWorkTree: Sendable {
  private let program: String
  private let environment: [String]
  private let folder: String

  /// In seconds: a hook may run tests, and a person may have to unlock a key.
  private static let patience = 3_600

  /// `environment` is the one of this process.
  package init(around folder: String, environment: [String: String]) throws(GitError) {
    guard let program = SearchPath(of: environment).program(named: "git") else { throw .missing }
    _ = try GitRepository(around: folder, Git(environment: environment))
    self.program = program
    self.environment = environment.map { "\($0.key)=\($0.value)" }
    self.folder = folder
  }

  /// Files that differ from the last commit, and those of `places` that git doesn't know and needn't ignore.
  package func changes(untrackedIn places: [String]) throws(GitError) -> [String] {
    let status = [
      "--literal-pathspecs", "status", "--porcelain", "-z", "--no-renames", "--ignore-submodules=dirty",
    ]
    let changed = try entries(status + ["--untracked-files=no"])
    let untracked = try entries(status + ["--untracked-files=all", "--"] + places)
      .filter { $0.hasPrefix("?? ") }
    return (changed + untracked).map { String($0.dropFirst(3)) }
  }

  /// What git is in the middle of, such as a merge or a rebase; nothing where it is at rest.
  package func unfinished() throws(GitError) -> String? {
    let marks = [
      "MERGE_HEAD": "merge", "CHERRY_PICK_HEAD": "cherry-pick", "REVERT_HEAD": "revert",
      "rebase-merge": "rebase", "rebase-apply": "rebase",
    ].sorted { $0.key < $1.key }
    for (file, name) in marks {
      let lines = try answer(["rev-parse", "--git-path", file]).output.split(separator: 0x0A)
      let path = lines.first.map { String(decoding: $0, as: UTF8.self) } ?? ""
      if FileSystem.kind(of: path.hasPrefix("/") ? path : folder + "/" + path) != nil { return name }
    }
    return nil
  }

  /// The files below the folder that git knows.
  package func tracked() throws(GitError) -> Set<String> { Set(try entries(["ls-files", "-z"])) }

  /// Lets the next commit hold files as they are now, even those that would be ignored.
  package func add(_ paths: [String]) throws(GitError) {
    try update(["--add"], paths)
  }

  /// Lets the next commit be without files, be they there or not.
  package func remove(_ paths: [String]) throws(GitError) {
    try update(["--force-remove"], paths)
  }

  private func update(_ options: [String], _ paths: [String]) throws(GitError) {
    guard !paths.isEmpty else { return }
    let process = try start(["update-index"] + options + ["-z", "--stdin"])
    try process.write(paths.flatMap { Array($0.utf8) + [0] })
    _ = try accepted(Git.answer(of: process))
  }

  /// Hooks are run. The name of the commit; a failure only where none was made.
  package func commit(saying message: String) throws(GitError) -> String {
    let before = try name(ofHead: [])
    do throws(GitError) {
      _ = try answer(["commit", "--quiet", "--message", message])
    } catch {
      guard let head = try? name(ofHead: []), head != before else { throw error }
    }
    return (try? name(ofHead: ["--short"])) ?? "HEAD"
  }

  private func name(ofHead options: [String]) throws(GitError) -> String {
    let lines = try answer(["rev-parse"] + options + ["HEAD"]).output.split(separator: 0x0A)
    return lines.first.map { String(decoding: $0, as: UTF8.self) } ?? "HEAD"
  }

  private func start(_ arguments: [String]) throws(GitError) -> ChildProcess {
    try ChildProcess(
      program, ["-C", folder] + arguments, environment: environment, patience: Self.patience)
  }

  private func answer(_ arguments: [String]) throws(GitError) -> GitAnswer {
    try accepted(Git.answer(of: start(arguments)))
  }

  private func accepted(_ answer: GitAnswer) throws(GitError) -> GitAnswer {
    guard answer.status == 0 else { throw answer.wholeRefusal }
    return answer
  }

  private func entries(_ arguments: [String]) throws(GitError) -> [String] {
    try answer(arguments).output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }
}
