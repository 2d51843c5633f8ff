import Incidents

/// A time of a front matter whose meaning is plain, though it isn't written as it should be: `2014-3-2 9:05`,
/// `2014/03/02, 14.02`, `2014-03-02 2.05 pm`.
enum LooseTime {
  /// As it should be written; nothing where something is in doubt. `isOfMorning` is asked of an hour of one digit without am
  /// and pm.
  static func canonical(_ text: String, isOfMorning: (WrittenTime) -> Bool) -> String? {
    guard let (day, length) = LooseDay.read(Substring(text).utf8) else { return nil }
    let behind = Substring(Substring(text).utf8.dropFirst(length))
    let clock = behind.drop { $0 == "," || $0 == " " || $0 == "T" }
    guard clock.startIndex > behind.startIndex else { return nil }
    let hour = clock.prefix(while: \.isNumber)
    let separator = clock.dropFirst(hour.count).first
    let rest = clock.dropFirst(hour.count + 1)
    guard (1...2).contains(hour.utf8.count), separator == ":" || separator == ".",
      rest.prefix(while: \.isNumber).utf8.count == 2
    else { return nil }
    if let whole = written("\(day) \(hour):\(rest)") { return whole }
    let padded = "\(day) 0\(hour):\(rest)"
    guard hour.utf8.count == 1, let time = try? WrittenTimeReader.readWhole(padded), isOfMorning(time) else {
      return nil
    }
    return padded
  }

  /// The text, with am and pm told by the hour, if it is a time.
  private static func written(_ text: String) -> String? {
    guard let time = try? WrittenTimeReader.readWhole(text), let day = time.day else { return nil }
    let lower = text.lowercased()
    guard ["am", "pm", "a.m", "p.m"].contains(where: lower.contains) else { return text }
    return "\(day) \(time.clock)" + (time.zone.map { " \($0)" } ?? "")
  }
}
