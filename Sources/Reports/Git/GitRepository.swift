import Foundation

/// The repository around a folder.
package struct GitRepository: Sendable {
  /// Of the work tree; absolute, without links.
  package let top: String
  /// The file of the index, which may be another one than usual while something is being committed.
  let index: String
  /// The commit on which the next one builds; nothing before the first.
  let head: String?
  private let git: Git
  /// What names the repository and the folder to git.
  private let place: [String]

  package init(around folder: String, _ git: Git) throws(GitError) {
    self.git = git
    // Where the environment names a repository it does so as seen from here.
    let here = git.isPlaced ? FileManager.default.currentDirectoryPath : folder
    let answer = try git.answer(
      ["-C", here, "rev-parse", "--show-toplevel", "--absolute-git-dir", "--git-path", "index"]
        + ["--verify", "--quiet", "HEAD"])
    guard answer.status == 0 || answer.status == 1 else { throw Self.refusal(answer, folder) }
    let lines = String(decoding: answer.output, as: UTF8.self).split(separator: "\n").map(String.init)
    guard lines.count == (answer.status == 0 ? 4 : 3) else { throw .strange }
    top = lines[0]
    index = lines[2].hasPrefix("/") ? lines[2] : here + "/" + lines[2]
    head = answer.status == 0 ? lines[3] : nil
    place = ["-C", folder, "--git-dir=\(lines[1])", "--work-tree=\(lines[0])"]
    let path = Self.withoutLinks(folder)
    guard (path + "/").hasPrefix(top == "/" ? top : top + "/") else {
      throw .otherRepository(folder: folder, top: top)
    }
  }

  private static func refusal(_ answer: GitAnswer, _ folder: String) -> GitError {
    let words = String(decoding: answer.errors, as: UTF8.self)
    let isElsewhere = ["not a git repository", "must be run in a work tree"].contains { words.contains($0) }
    return isElsewhere ? .noRepository(folder: folder) : answer.refusal
  }

  private static func withoutLinks(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// Asks git, from the folder.
  func start(_ arguments: [String]) throws(GitError) -> ChildProcess { try git.start(place + arguments) }

  func answer(_ arguments: [String]) throws(GitError) -> GitAnswer { try answer(of: start(arguments)) }

  /// A failure where git refuses.
  func answer(of process: ChildProcess) throws(GitError) -> GitAnswer {
    let answer = try git.answer(of: process)
    guard answer.status == 0 else { throw answer.refusal }
    return answer
  }
}
