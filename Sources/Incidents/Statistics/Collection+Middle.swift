extension Collection where Element: Comparable {
  /// The value that half of them don't exceed: one that was seen, so of an even number the lower of the middle two. Nothing
  /// without any.
  package var middle: Element? {
    isEmpty ? nil : sorted()[(count - 1) / 2]
  }
}
