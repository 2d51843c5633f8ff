import Incidents

/// Gives the lines of a log their days: from the line, from markers and sessions, and past midnight.
struct LogCalendar {
  private let zone: Zone
  private let offset: Int
  private let fallback: Day?
  /// The day of the next line that doesn't say its own.
  private var day: Day?
  /// What the clock showed last, in seconds since 1970 on the same wall.
  private var previous: Int?
  /// The zone's offset is the same within an hour of local time, so it is looked up once for it.
  private var known: (hour: Int, offset: Int)?

  init(_ options: ChatLogOptions) {
    zone = options.zone
    offset = options.offset
    day = options.date
    fallback = options.fallbackDate
  }

  /// Nothing where the line doesn't say, or no day is known.
  mutating func moment(_ moment: ParsedLine.Moment) -> Timestamp? {
    switch moment {
    case .none: return nil
    case .clock(let clock): return self.moment(of: clock)
    case .day(let day):
      begin(day)
      return timestamp(day.number * 86_400, .minute)
    case .session(let local):
      begin(local.day)
      return timestamp(local.secondsSince1970, local.precision)
    }
  }

  /// A session began, or a day: what follows is of that day. A marker behind a midnight that was counted already
  /// says the same day once more.
  private mutating func begin(_ day: Day) {
    self.day = day
    if let last = previous, !(0..<86_400).contains(last - day.number * 86_400) { previous = nil }
  }

  private mutating func moment(of clock: LineClock) -> Timestamp? {
    guard var day = clock.day ?? day ?? fallback else { return nil }
    var seconds = day.number * 86_400 + clock.secondOfDay
    if clock.day == nil, let previous, previous - seconds > 7_200 {
      day = day.adding(days: 1)
      seconds += 86_400
    }
    self.day = day
    previous = seconds
    if let said = clock.offset {
      return Timestamp(secondsSince1970: seconds - said + offset, offset: said, precision: clock.precision)
    }
    return timestamp(seconds, clock.precision)
  }

  private mutating func timestamp(_ seconds: Int, _ precision: LocalTime.Precision) -> Timestamp {
    let ahead = self.ahead(at: seconds, precision)
    return Timestamp(secondsSince1970: seconds - ahead + offset, offset: ahead, precision: precision)
  }

  /// The zone's offset when the clocks there show this.
  private mutating func ahead(at seconds: Int, _ precision: LocalTime.Precision) -> Int {
    let hour = seconds / 3_600
    if let known, known.hour == hour { return known.offset }
    let found = zone.resolve(LocalTime(secondsSince1970: seconds, precision: precision)).timestamp.offset
    known = (hour, found)
    return found
  }
}
