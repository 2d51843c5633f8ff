import Foundation

/// The repository around a folder.
package struct GitRepository: Sendable {
  /// Of the work tree; absolute, without links.
  package let top: String
  /// The file of the index, which may be another one than usual while something is being committed.
  let index: String
  /// The commit on which the next one builds; nothing before the first.
  package let head: String?
  /// Whether only the last commits are there.
  package let isShallow: Bool
  private let git: Git
  /// What names the repository to git.
  private let options: [String]
  /// Without links.
  private let folder: String

  package init(around folder: String, _ git: Git) throws(GitError) {
    self.git = git
    // Where the environment names a repository it does so as seen from here.
    let here = git.isPlaced ? FileManager.default.currentDirectoryPath : folder
    let answer = try git.answer(
      ["-C", here, "rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-path", "index"]
        + ["--is-shallow-repository", "--verify", "--quiet", "HEAD"])
    guard answer.status == 0 || answer.status == 1 else { throw Self.refusal(answer, folder) }
    let lines = Self.lines(answer)
    guard lines.count == (answer.status == 0 ? 5 : 4) else { throw .strange }
    top = lines[0]
    index = lines[2].hasPrefix("/") ? lines[2] : here + "/" + lines[2]
    isShallow = lines[3] == "true"
    head = answer.status == 0 ? lines[4] : nil
    options = ["--git-dir=\(lines[1])", "--work-tree=\(lines[0])"]
    self.folder = RealPath.of(folder)
    guard Self.isWithin(self.folder, top) else { throw .otherRepository(folder: folder, top: top) }
  }

  private static func isWithin(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  /// Relative to the top; a dot for that itself.
  package var pathInTop: String {
    folder == top ? "." : String(folder.dropFirst(top == "/" ? 1 : top.count + 1))
  }

  /// The folder of the hooks that git runs here. It is shared where it belongs neither to this repository nor to this work
  /// tree, because `core.hooksPath` leads elsewhere.
  package func hooks() throws(GitError) -> (folder: String, isShared: Bool) {
    let answer = try git.answer(
      ["-C", top] + options + ["rev-parse", "--git-path", "hooks", "--git-common-dir"])
    let lines = Self.lines(answer)
    guard answer.status == 0, lines.count == 2 else { throw answer.status == 0 ? .strange : answer.refusal }
    let (hooks, common) = (absolute(lines[0]), absolute(lines[1]))
    let isShared = ![common, top].contains { Self.isWithin(RealPath.of(hooks), RealPath.of($0)) }
    return (hooks, isShared)
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : top + "/" + path }

  private static func lines(_ answer: GitAnswer) -> [String] {
    String(decoding: answer.output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static func refusal(_ answer: GitAnswer, _ folder: String) -> GitError {
    let words = String(decoding: answer.errors, as: UTF8.self)
    let isElsewhere = ["not a git repository", "must be run in a work tree"].contains { words.contains($0) }
    return isElsewhere ? .noRepository(folder: folder) : answer.refusal
  }

  /// Asks git, from the folder.
  func start(_ arguments: [String]) throws(GitError) -> ChildProcess {
    try git.start(["-C", folder] + options + arguments)
  }

  func answer(_ arguments: [String]) throws(GitError) -> GitAnswer { try answer(of: start(arguments)) }

  /// A failure where git refuses.
  func answer(of process: ChildProcess) throws(GitError) -> GitAnswer {
    let answer = try Git.answer(of: process)
    guard answer.status == 0 else { throw answer.refusal }
    return answer
  }
}
