/// Why nothing is known of the history of an archive.
package enum HistoryAbsence: Error, Hashable, Sendable {
  /// None of the folders in `PATH` has git.
  case noGit
  /// The archive is in no work tree.
  case noRepository
  /// Nothing was committed yet.
  case noCommits
  /// The clone has the last commits only; `fetch-depth: 0` or `git fetch --unshallow` gets the others.
  case shallow
  /// The clone lacks old versions of files, as one with `--filter` does.
  case partial
  /// git refused, or said what nobody understands.
  case failed(GitError)

  init(_ error: GitError) {
    switch error {
    case .missing: self = .noGit
    case .noRepository, .otherRepository: self = .noRepository
    default: self = .failed(error)
    }
  }
}
