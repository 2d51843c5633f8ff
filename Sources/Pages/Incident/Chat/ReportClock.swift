import Incidents

/// Tells moments by the report's clock. It asks the zone once an hour, since chat has many lines and asking is slow.
struct ReportClock {
  let zone: Zone
  private var hour: Int?
  private var offset = 0

  init(_ zone: Zone) { self.zone = zone }

  mutating func local(_ time: Timestamp) -> LocalTime { told(time).local }

  /// The same moment with the offset of the report's zone.
  mutating func told(_ time: Timestamp) -> Timestamp {
    Timestamp(
      secondsSince1970: time.secondsSince1970, offset: offset(at: time.secondsSince1970),
      precision: time.precision)
  }

  private mutating func offset(at seconds: Int) -> Int {
    let current = seconds >= 0 ? seconds / 3_600 : (seconds - 3_599) / 3_600
    if current == hour { return offset }
    offset = zone.offset(at: seconds)
    let isSteady =
      zone.offset(at: current * 3_600) == offset && zone.offset(at: current * 3_600 + 3_599) == offset
    hour = isSteady ? current : nil
    return offset
  }
}
