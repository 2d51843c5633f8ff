/// A file that is written and not yet in its place.
struct WaitingFile: Hashable, Sendable {
  /// Where it is.
  let temporary: String
  /// Where it shall be.
  let path: String
  /// Whether nothing is there yet.
  let isNew: Bool
}
