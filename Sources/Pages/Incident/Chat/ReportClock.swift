import Incidents

/// Tells moments by the report's clock. It asks the zone once an hour, since chat has many lines and asking is slow.
struct ReportClock {
  let zone: Zone
  /// The day, and the seconds ahead of UTC, of the moment that was told last.
  private(set) var day = Day(number: 0)
  private(set) var offset = 0
  /// When that day begins, in seconds since 1970.
  private var midnight = 0
  /// The moments of which the same is known.
  private var steady = 0..<0

  init(_ zone: Zone) { self.zone = zone }

  /// The seconds since midnight of `day`, which is known from now on.
  mutating func secondOfDay(_ time: Timestamp) -> Int {
    if !steady.contains(time.secondsSince1970) { look(at: time.secondsSince1970) }
    return time.secondsSince1970 - midnight
  }

  private mutating func look(at seconds: Int) {
    let hour = seconds >= 0 ? seconds / 3_600 : (seconds - 3_599) / 3_600
    let (first, last) = (hour * 3_600, hour * 3_600 + 3_599)
    offset = zone.offset(at: seconds)
    day = Timestamp(secondsSince1970: seconds, offset: offset, precision: .second).local.day
    midnight = day.number * 86_400 - offset
    let isSteady = zone.offset(at: first) == offset && zone.offset(at: last) == offset
    steady = isSteady ? max(first, midnight)..<min(last + 1, midnight + 86_400) : seconds..<seconds + 1
  }
}
