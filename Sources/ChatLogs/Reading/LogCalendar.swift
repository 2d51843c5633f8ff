import Incidents

/// Gives the lines of a log their days: from the line, from markers and sessions, and past midnight.
struct LogCalendar {
  private let zone: Zone
  private let offset: Int
  private let fallback: Day?
  /// The day of the next line that doesn't say its own.
  private var day: Day?
  private var previous: LocalTime?
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
      return timestamp(LocalTime(day: day, secondOfDay: 0, precision: .minute))
    case .session(let local):
      begin(local.day)
      return timestamp(local)
    }
  }

  /// A session began, or a day: what follows is of that day. A marker behind a midnight that was counted already
  /// says the same day once more.
  private mutating func begin(_ day: Day) {
    self.day = day
    if let last = previous, last.day != day { previous = nil }
  }

  private mutating func moment(of clock: LineClock) -> Timestamp? {
    guard var day = clock.day ?? day ?? fallback else { return nil }
    var local = LocalTime(day: day, secondOfDay: clock.secondOfDay, precision: clock.precision)
    if clock.day == nil, let previous, previous.secondsSince1970 - local.secondsSince1970 > 7_200 {
      day = day.adding(days: 1)
      local.day = day
    }
    self.day = day
    previous = local
    if let offset = clock.offset {
      return Timestamp(local, offset: offset).adding(seconds: self.offset)
    }
    return timestamp(local)
  }

  private mutating func timestamp(_ local: LocalTime) -> Timestamp {
    let hour = local.secondsSince1970 / 3_600
    if let known, known.hour == hour { return Timestamp(local, offset: known.offset).adding(seconds: offset) }
    let found = zone.resolve(local).timestamp
    known = (hour, found.offset)
    return found.adding(seconds: offset)
  }
}
