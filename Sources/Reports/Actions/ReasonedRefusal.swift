/// "No actions: the supplier has replaced the switch."
enum ReasonedRefusal {
  private static let openings = [
    "no actions", "no action", "there are no actions", "there is no action", "none",
  ]

  /// Whether a text says that there are no actions, and why: behind a colon or a dash, or in two words and more.
  static func isSaid(in text: String) -> Bool {
    let lower = text.lowercased().drop { $0 == " " }
    guard let opening = Self.openings.first(where: { lower.hasPrefix($0) }) else {
      return false
    }
    let rest = lower.dropFirst(opening.count)
    guard let next = rest.first, !next.isLetter, !next.isNumber else { return false }
    let separators = " ,.:;\u{2013}\u{2014}-"
    let separator = rest.first { $0 != " " }
    let words = rest.split { separators.contains($0) }
    let isSetOff = separator.map { $0 != "." && separators.contains($0) } ?? false
    return words.count >= (isSetOff ? 1 : 2)
  }
}
