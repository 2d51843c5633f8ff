/// The front of a text, cut between words.
package enum ShortText {
  /// At most `limit` characters, with `…` where something was cut.
  package static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit, text.count > limit else { return text }
    let front = text.prefix(limit)
    let end = front.lastIndex { $0.isWhitespace } ?? front.endIndex
    let kept = front[..<end].reversed().drop { $0.isWhitespace || $0.isPunctuation }.reversed()
    return String(kept) + "…"
  }
}
