import Reports

/// Why a sync can't begin or go on.
package enum IssueError: Error, Hashable, Sendable {
  case github(GitHubError)
  case file(FileError)
  /// Somebody else wrote the ledger meanwhile.
  case ledgerChanged(path: String)
  /// The repository takes no issues.
  case closedRepository(String, why: String)
}

extension IssueError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .github(let error): error.description
    case .file(let error): error.description
    case .ledgerChanged(let path):
      "\"\(path)\" was changed by somebody else meanwhile and is left as it is; run this again"
    case .closedRepository(let repository, let why): "\(repository) takes no issues: \(why)"
    }
  }
}
