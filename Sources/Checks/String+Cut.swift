extension String {
  /// No longer than so many Unicode scalars, with a mark where something is left out.
  func cut(to length: Int) -> String {
    let scalars = unicodeScalars
    guard utf8.count > length,
      let end = scalars.index(startIndex, offsetBy: length, limitedBy: endIndex), end < endIndex
    else { return self }
    return String(scalars[..<end]) + "…"
  }
}
