extension GitHubSettings {
  /// Where people read an issue; nothing where its repository isn't known.
  package func address(of issue: IssueReference) -> String? {
    (issue.repository ?? repository).map { "\(website)/\($0)/issues/\(issue.number)" }
  }

  /// The site that belongs to `api_url`, without a slash at its end. On a server of one's own the interface for programs
  /// stands below `/api/v3`, and at GitHub's own on a host of its own, `api.`.
  var website: String {
    guard let apiURL, let scheme = ["https://", "http://"].first(where: apiURL.lowercased().hasPrefix) else {
      return Self.usualWebsite
    }
    var rest = apiURL.dropFirst(scheme.count)
    while rest.hasSuffix("/") { rest = rest.dropLast() }
    if let path = ["/api/v3", "/api"].first(where: rest.hasSuffix) {
      rest = rest.dropLast(path.count)
    } else if rest.lowercased().hasPrefix(Self.hostOfInterface) {
      rest = rest.dropFirst(Self.hostOfInterface.count)
    }
    return rest.isEmpty ? Self.usualWebsite : scheme + rest
  }

  private static let usualWebsite = "https://github.com"
  private static let hostOfInterface = "api."

  /// The same issue, without the repository where it is the archive's own.
  package func short(_ issue: IssueReference) -> IssueReference {
    isOwn(issue) ? IssueReference(repository: nil, number: issue.number) : issue
  }

  /// GitHub doesn't tell names by their case.
  package func areSame(_ a: IssueReference, _ b: IssueReference) -> Bool {
    guard a.number == b.number else { return false }
    return (a.repository ?? repository)?.lowercased() == (b.repository ?? repository)?.lowercased()
  }

  private func isOwn(_ issue: IssueReference) -> Bool {
    issue.repository?.lowercased() == repository?.lowercased()
  }
}
