import Foundation

/// Runs git, so that it reads and does nothing else: it takes no lock, fetches nothing, and runs nothing that the settings
/// of a repository name, such as monitors, filters, pagers and other programs for differences.
package struct Git: Sendable {
  private let program: String
  private let environment: [String]
  /// In seconds: how long git may say nothing.
  private let patience: Int
  /// Whether the environment says where the repository is, as git does for its hooks.
  let isPlaced: Bool

  /// Empty settings are understood by old and new versions; the old ones take "false" for the name of a program.
  private static let options = [
    "--no-pager", "--no-replace-objects", "--literal-pathspecs", "-c", "core.fsmonitor=",
  ]
  private static let fixed = [
    "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none",
    "GIT_GRAFT_FILE": "/dev/null", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C",
  ]
  /// 1 GiB; the index of the largest repositories has a tenth of it.
  private static let mostOutput = 1_073_741_824
  /// What would stand against an option.
  private static let dropped = ["GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"]
  /// What git needs beside its own variables to find itself and its settings. The rest, where tokens are, is none of its
  /// business.
  private static let passed: Set = [
    "PATH", "HOME", "XDG_CONFIG_HOME", "USER", "LOGNAME", "TMPDIR", "LD_LIBRARY_PATH", "DEVELOPER_DIR",
  ]

  /// `environment` is the one of this process: in a hook it says which index is to be committed.
  package init(environment: [String: String], patience: Int = 30) throws(GitError) {
    guard let program = SearchPath(of: environment).program(named: "git") else {
      throw .missing
    }
    self.program = program
    self.patience = patience
    self.environment = environment.filter { Self.isPassed($0.key) }
      .merging(Self.fixed) { $1 }.map { "\($0.key)=\($0.value)" }
    isPlaced = environment["GIT_DIR"] != nil
  }

  private static func isPassed(_ variable: String) -> Bool {
    variable.hasPrefix("GIT_") ? !dropped.contains(variable) : passed.contains(variable)
  }

  func start(_ arguments: [String]) throws(GitError) -> ChildProcess {
    try ChildProcess(program, Self.options + arguments, environment: environment, patience: patience)
  }

  /// All that it says to the arguments.
  func answer(_ arguments: [String]) throws(GitError) -> GitAnswer { try Self.answer(of: start(arguments)) }

  static func answer(of process: ChildProcess) throws(GitError) -> GitAnswer {
    process.closeInput()
    var output: [UInt8] = []
    while let more = try process.output() {
      guard output.count + more.count <= Self.mostOutput else { throw .strange }
      output += more
    }
    let (status, errors) = try process.end()
    return GitAnswer(output: output, status: status, errors: errors)
  }
}
