/// The front of a text, cut between words.
package enum ShortText {
  /// At most `limit` Unicode scalars, with `…` where something was cut: between words, or within a long one that would leave
  /// next to nothing.
  package static func cut(_ text: String, to limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard text.utf8.count > limit,
      let end = scalars.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
      end < text.endIndex
    else { return text }
    let middle = scalars.index(text.startIndex, offsetBy: limit / 2)
    var kept = scalars[..<(scalars[middle..<end].lastIndex(where: \.properties.isWhitespace) ?? end)]
    while let last = kept.last, Self.isBetweenWords(last) { kept.removeLast() }
    return String(kept) + "…"
  }

  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || Character(scalar).isPunctuation
  }
}
