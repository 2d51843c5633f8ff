/// How long something took: `45 s`, `9 min`, `1 h 22 min`, `3 d 4 h`.
enum DurationText {
  /// Rounded down to the minute, over a day to the hour; under a minute in seconds. Less than nothing is nothing.
  static func of(_ seconds: Int) -> String {
    let seconds = max(0, seconds)
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3_600: return "\(minutes) min"
    case ..<86_400: return minutes == 0 ? "\(hours) h" : "\(hours) h \(minutes) min"
    default: return hours % 24 == 0 ? "\(hours / 24) d" : "\(hours / 24) d \(hours % 24) h"
    }
  }

  /// The same, rounded up: a time within which it was.
  static func roundedUp(_ seconds: Int) -> String {
    let unit = seconds <= 60 ? 1 : seconds <= 86_400 ? 60 : 3_600
    let bounded = min(max(seconds, 0), DurationText.limit)
    return of((bounded + unit - 1) / unit * unit)
  }

  /// A hundred years, beyond which no chart looks.
  static let limit = 36_525 * 86_400
}
