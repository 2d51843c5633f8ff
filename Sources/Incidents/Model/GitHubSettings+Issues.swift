extension GitHubSettings {
  /// Where people read an issue; nothing where its repository isn't known.
  package func address(of issue: IssueReference) -> String? {
    (issue.repository ?? repository).map { "\(issue.site ?? website)/\($0)/issues/\(issue.number)" }
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

  /// The site of an address in full where issues are that aren't followed, since it isn't that of `api_url`.
  package func otherSite(ofAddress address: String) -> String? {
    let host = Self.host(of: address)
    let own = Self.host(of: website)
    if host == own || Self.isOfThisMachine(own) && host == Self.host(of: Self.usualWebsite) { return nil }
    return address.lowercased().hasPrefix("http:") ? "http://\(host)" : "https://\(host)"
  }

  /// A server that stands in for GitHub's own, to try something out.
  private static func isOfThisMachine(_ host: Substring) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host == $0 || host.hasPrefix($0 + ":") }
  }

  /// With its port, in small letters.
  private static func host(of address: String) -> Substring {
    let address = address.lowercased()
    let start = address.range(of: "://")?.upperBound ?? address.startIndex
    let host = address[start...].prefix { $0 != "/" }
    return host.hasPrefix("www.") ? host.dropFirst(4) : host
  }

  private static let usualWebsite = "https://github.com"
  private static let hostOfInterface = "api."

  /// The same issue, without the repository where it is the archive's own.
  package func short(_ issue: IssueReference) -> IssueReference {
    isOwn(issue) ? IssueReference(repository: nil, number: issue.number) : issue
  }

  /// GitHub doesn't tell names by their case.
  package func areSame(_ a: IssueReference, _ b: IssueReference) -> Bool {
    guard a.number == b.number, a.site == b.site else { return false }
    return (a.repository ?? repository)?.lowercased() == (b.repository ?? repository)?.lowercased()
  }

  private func isOwn(_ issue: IssueReference) -> Bool {
    issue.site == nil && issue.repository?.lowercased() == repository?.lowercased()
  }
}
