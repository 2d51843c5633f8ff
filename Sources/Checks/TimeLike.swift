/// Tells what somebody may have meant as a time.
enum TimeLike {
  /// Whether a text begins with something like `around 2:30`, `14h30`, `2.30pm` or `Jun 25, 2025, 9:39 PM`.
  static func isAtFront(of text: String) -> Bool {
    var rest = Substring(text.prefix(longest).lowercased())
    for word in softeners where rest.hasPrefix(word) { rest.removeFirst(word.count) }
    rest = rest.drop { before.contains($0) }
    return isClock(rest) || (startsWithDay(rest) && containsClock(rest))
  }

  /// Whether it begins with `14:30` and its like, with nothing before.
  static func isClockAtFront(of text: String) -> Bool {
    isClock(Substring(text.prefix(longest).lowercased()))
  }

  /// What may stand before a time, marks of lists among them.
  private static let before: Set<Character> = [
    " ", "~", "≈", "±", "(", "[", "-", "*", "+", "–", "—", "•", "·", "\u{A0}", "\u{200B}", "\u{FEFF}",
  ]

  /// In characters: a time further on is no longer at the front.
  private static let longest = 32
  private static let softeners = [
    "around ", "about ", "approx. ", "approximately ", "ca. ", "circa ", "c. ", "at ",
  ]

  /// `14:30`, `14h30` or `14.30`, and not `3.5 %` or `10:1`.
  private static func isClock(_ text: Substring) -> Bool {
    let hours = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(hours.count), let mark = text.dropFirst(hours.count).first, ":h.;：".contains(mark)
    else { return false }
    let minutes = text.dropFirst(hours.count + 1).prefix { $0.isASCII && $0.isNumber }
    guard minutes.count == 2, (Int(hours) ?? 99) < 24, (Int(minutes) ?? 99) < 60 else { return false }
    let behind = text.dropFirst(hours.count + 3).drop { $0 == " " }
    if mark != "." || behind.hasPrefix("am") || behind.hasPrefix("pm") { return true }
    // "12.50 €" and "3.5 %" are none, and neither is "10.15.7".
    return hours.count == 2 && (behind.first.map { ":–".contains($0) || $0.isLetter } ?? false)
  }

  private static func startsWithDay(_ text: Substring) -> Bool {
    days.contains { text.hasPrefix($0) } || text.first.map { $0.isASCII && $0.isNumber } == true
  }

  private static func containsClock(_ text: Substring) -> Bool {
    text.split { $0 == " " || $0 == "," || $0 == "t" }.contains { isClock($0) }
  }

  private static let days = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mon", "tue", "wed",
    "thu", "fri", "sat", "sun",
  ]
}
