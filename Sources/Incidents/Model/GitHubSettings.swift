/// Where issues go.
package struct GitHubSettings: Hashable, Sendable {
  /// `owner/repo`.
  package var repository: String?
  package var label = "post-mortem"
  package var apiURL: String?
  /// Seconds between writes.
  package var writeInterval = 1.0

  package init() {}
}
