/// An ordered list or one with bullets.
package struct List: Hashable, Sendable {
  /// The first item's number, 0 to 999,999,999; nil for bullets.
  package var start: Int?
  /// Whether its paragraphs are shown without space between them.
  package var isTight: Bool
  package var items: [ListItem]

  package init(start: Int? = nil, isTight: Bool, items: [ListItem]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}
