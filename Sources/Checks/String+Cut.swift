extension String {
  /// No longer than so many characters, with a mark where something is left out.
  func cut(to length: Int) -> String {
    guard let end = index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex else { return self }
    return self[..<end] + "…"
  }
}
