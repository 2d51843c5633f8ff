import Incidents

/// Moments in sentences: `at 14:02`, and on another day than the one spoken of `on 3 March at 00:10`.
package enum MomentText {
  package static func at(_ time: Timestamp, speakingOf day: Day) -> String {
    let local = time.local
    return local.day == day ? "at \(local.clock)" : "on \(dayAndMonth(local.day, day)) at \(local.clock)"
  }

  /// The year only where it is another one.
  private static func dayAndMonth(_ day: Day, _ other: Day) -> String {
    let long = DayText.long(day)
    return day.year == other.year ? String(long.dropLast(5)) : long
  }
}
