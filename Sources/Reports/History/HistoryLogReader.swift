import Incidents

/// Asks git for the commits that touched reports.
struct HistoryLogReader {
  private let repository: GitRepository
  /// In which the folders of reports are; relative to the archive's root.
  private let folder: String

  /// What a repository or a user may have set that would change the form of the answer, or run a program.
  private static let settings = [
    "log.diffMerges=first-parent", "log.follow=false", "log.showRoot=true", "log.showSignature=false",
    "log.mailmap=false",
  ]
  private static let options = [
    "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "-z", "--relative", "--no-ext-diff",
    "--no-textconv", "--no-color", "--no-notes", "--no-decorate", "-O/dev/null", "--encoding=UTF-8",
    "--format=" + LoggedCommit.format,
  ]

  init(_ repository: GitRepository, content: ContentFolder) {
    self.repository = repository
    folder = content.path(of: "incidents")
  }

  /// All up to `head`. What is known of an earlier commit saves reading its history once more, if it lies on the way.
  func log(upTo head: String, from known: HistoryLog?) throws(GitError) -> HistoryLog {
    if var log = known {
      if log.head == head { return log }
      if let commits = commits(from: log.head, to: head) {
        log.append(commits, upTo: head)
        return log
      }
    }
    var log = HistoryLog(head: head)
    log.append(try commits([head]), upTo: head)
    return log
  }

  /// Nothing where one doesn't lead to the other along the first parents, or is gone.
  private func commits(from old: String, to head: String) -> [LoggedCommit]? {
    // Without --sparse those that touch no report would be left out, and it wouldn't show where the way ends.
    guard let commits = try? commits(["--sparse", head, "^" + old]), commits.last?.parent == old else {
      return nil
    }
    return commits
  }

  private func commits(_ range: [String]) throws(GitError) -> [LoggedCommit] {
    let arguments =
      Self.settings.flatMap { ["-c", $0] } + ["log"] + Self.options + range + ["--", folder]
    return try LoggedCommit.list(repository.answer(arguments).output, in: folder + "/")
  }
}
