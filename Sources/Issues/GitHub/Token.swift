/// What opens GitHub's doors. It is never printed: whoever describes it gets stars.
package struct Token: Sendable, CustomStringConvertible, CustomReflectable {
  /// The variables that may hold it; the first that isn't empty does.
  package static let variables = ["ICARUS_GITHUB_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"]

  private let secret: String

  /// Nothing where the environment holds none.
  package init?(_ environment: [String: String]) {
    let found = Self.variables.lazy.compactMap { environment[$0] }
      .map { $0.trimmingPrefix { $0.isWhitespace } }
      .map { String($0.prefix { !$0.isWhitespace }) }
      .first { !$0.isEmpty }
    guard let found else { return nil }
    secret = found
  }

  /// The value of the header `Authorization`; the only way out.
  var authorization: String { "Bearer \(secret)" }

  /// Whether it can stand in a header.
  package var isPlausible: Bool { secret.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } }

  /// A text of somebody else without the token, should it be in there.
  package func removed(from text: String) -> String { text.replacing(secret, with: "****") }

  package var description: String { "****" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}
