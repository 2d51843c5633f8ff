/// What two incidents have in common.
package enum SimilarityReason: Hashable, Sendable {
  /// One of the two reports names the other in `related:`.
  case named
  case factor(FactorName)
  /// The logs of both tell of it; `host` only where it was the same.
  case alert(check: String, state: String?, host: String?)
  case tag(TagName)
  case service(ServiceName)
  /// The words that tell most of it, at most four, in lower case and as the report of the similar incident has them.
  case words([String])
}
