import Diagnostics

/// The known keys that a front matter has, with their places. A dozen: looking through them takes less than hashing does.
package struct StatedKeys: Hashable, Sendable {
  private var names: [String] = []
  /// As many, in the same order.
  private var places: [SourceRange] = []

  /// Adds a key that isn't there yet.
  mutating func add(_ name: String, at place: SourceRange) {
    names.append(name)
    places.append(place)
  }

  package subscript(name: String) -> SourceRange? { names.firstIndex(of: name).map { places[$0] } }
}
