import Diagnostics

/// The anchors of a report's headings, by their places in the source.
package struct HeadingAnchors: Sendable {
  /// Ascending: a dozen headings mostly, for which a dictionary is dear.
  private var places: [SourceLocation] = []
  /// As many, in the order of the places.
  package private(set) var values: [String] = []

  init() {}

  /// Of two at one place the first has it.
  mutating func add(_ name: String, at place: SourceLocation) {
    let index = places.place(of: place)
    if index < places.count, places[index] == place { return }
    places.insert(place, at: index)
    values.insert(name, at: index)
  }

  package subscript(place: SourceLocation) -> String? {
    let index = places.place(of: place)
    return index < places.count && places[index] == place ? values[index] : nil
  }
}
