import Incidents

/// A day whose meaning is plain, though it isn't written as it should be: `2014-3-9`, `2014/03/09`, `2014.3.9`.
enum LooseDay {
  /// The day at the front of a text, and the bytes that it takes.
  static func read(_ text: Substring.UTF8View) -> (day: Day, length: Int)? {
    var rest = text
    guard let year = number(&rest, digits: 4...4), let separator = rest.popFirst(),
      "-/.".utf8.contains(separator), let month = number(&rest, digits: 1...2),
      rest.popFirst() == separator, let dayOfMonth = number(&rest, digits: 1...2),
      !(rest.first.map { (0x30...0x39).contains($0) } ?? false),
      let day = Day(year: year, month: month, day: dayOfMonth), day.isPlausible
    else { return nil }
    return (day, text.count - rest.count)
  }

  /// The day that all of a text is.
  static func whole(_ text: some StringProtocol) -> Day? {
    let text = Substring(text)
    guard let (day, length) = read(text.utf8), length == text.utf8.count else { return nil }
    return day
  }

  private static func number(_ text: inout Substring.UTF8View, digits: ClosedRange<Int>) -> Int? {
    let front = text.prefix { (0x30...0x39).contains($0) }
    guard digits.contains(front.count), let number = Int(Substring(front)) else { return nil }
    text = text.dropFirst(front.count)
    return number
  }
}
