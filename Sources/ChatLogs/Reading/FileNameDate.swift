import Incidents

/// The date that a log's name tells: `2024-10-14.log`, `#ops_20241014.log`, `ops.log.14Oct2024`,
/// `meeting.2025-06-17-09.58.log.txt`.
enum FileNameDate {
  static func day(in path: String) -> Day? {
    let name = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? path.utf8[...])
    return name.withUnsafeBufferPointer { day(in: LineBytes(bytes: $0)) }
  }

  private static func day(in name: LineBytes) -> Day? {
    for start in 0..<name.count where name.number(at: start - 1, digits: 1) == nil {
      if let day = LineClock.day(name, at: start) ?? compact(name, start) ?? ofEggdrop(name, start),
        day.isPlausible
      {
        return day
      }
    }
    return nil
  }

  /// `20241014`, and no digit behind it.
  private static func compact(_ name: LineBytes, _ start: Int) -> Day? {
    guard let year = name.number(at: start, digits: 4), let month = name.number(at: start + 4, digits: 2),
      let day = name.number(at: start + 6, digits: 2), name.number(at: start + 8, digits: 1) == nil
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `14Oct2024`.
  private static func ofEggdrop(_ name: LineBytes, _ start: Int) -> Day? {
    guard let date = name.number(at: start, digits: 2), let month = CTimeDate.month(name, at: start + 2),
      let year = name.number(at: start + 5, digits: 4)
    else { return nil }
    return Day(year: year, month: month, day: date)
  }
}
