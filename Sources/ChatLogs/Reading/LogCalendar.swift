import Incidents

/// Gives the lines of a log their days: from the line, from markers and sessions, and past midnight.
struct LogCalendar {
  private let zone: Zone
  private let offset: Int
  private let tellsAllInZone: Bool
  private let fallback: Day?
  /// The day of the next line that doesn't say its own.
  private(set) var day: Day?
  /// Whether a marker told the day.
  private var isMarked = false
  /// Whether a day began of which nobody knows which it is.
  private var isLost = false
  /// The lines that may tell the day of the first one; nothing where they were asked, or need not be.
  private var front: LogFront?
  /// What the clock showed last, in seconds since 1970 on the same wall.
  private var previous: Int?
  /// What it showed last on the day before, where that was near midnight.
  private var beforeMidnight: Int?
  /// The time of the line before.
  private var last: Timestamp?
  /// The zone's offset is the same within an hour of local time, so it is looked up once for it.
  private var known: (hour: Int, offset: Int)?
  /// Whether the clock was put back and shows the hour for the second time.
  private var isSecondTime = false

  /// A step back of more seconds than this is midnight; a smaller one is a clock that was set.
  static let smallStep = 7_200
  /// Seconds; lines that overtake one another on their way make smaller steps.
  private static let leastPutBack = 300

  /// `day` is that of the first line.
  init(_ options: ChatLogOptions, day: Day?, front: LogFront? = nil) {
    zone = options.zone
    offset = options.offset
    tellsAllInZone = options.tellsAllInZone
    self.day = day
    self.front = front
    fallback = options.fallbackDate
  }

  /// Nothing where the line doesn't say, or no day is known.
  mutating func moment(_ moment: ParsedLine.Moment) -> Timestamp? {
    let time = time(moment)
    if let time { last = time }
    return time
  }

  private mutating func time(_ moment: ParsedLine.Moment) -> Timestamp? {
    switch moment {
    case .none: return nil
    case .clock(let clock): return self.moment(of: clock)
    case .day(let day):
      begin(day)
      return timestamp(day.number * 86_400, .minute)
    case .session(let local):
      begin(local.day)
      if local.secondOfDay > 0 { beforeMidnight = nil }
      return timestamp(local.secondsSince1970, local.precision)
    case .unknownDay:
      lose()
      return nil
    case .instant(let seconds): return zone.timestamp(at: seconds + offset, precision: .second)
    case .previous: return last
    }
  }

  /// A session began, or a day: what follows is of that day. A marker behind a midnight that was counted already
  /// says the same day once more.
  private mutating func begin(_ day: Day) {
    self.day = day
    isMarked = true
    isLost = false
    front = nil
    let midnight = day.number * 86_400
    if let last = previous, !(0..<86_400).contains(last - midnight) {
      pass(midnight)
      previous = nil
    }
  }

  /// A day began, and nobody knows which: only that of the first line may be known from elsewhere.
  private mutating func lose() {
    front = nil
    guard previous != nil || isMarked || day == nil else { return }
    isLost = true
    (day, previous, beforeMidnight, last) = (nil, nil, nil, nil)
  }

  private mutating func moment(of clock: LineClock) -> Timestamp? {
    let isDated = clock.day != nil || clock.dayOfYear != nil
    guard var day = stated(clock) ?? day ?? (isDated ? nil : firstDay) else { return nil }
    var seconds = day.number * 86_400 + clock.secondOfDay
    if !isDated {
      if let previous, previous - seconds > Self.smallStep {
        day = day.adding(days: 1)
        seconds += 86_400
        pass(day.number * 86_400)
        isMarked = false
      } else if isLate(seconds, midnight: day.number * 86_400) {
        day = day.adding(days: -1)
        seconds -= 86_400
      }
    }
    notePutBack(to: seconds)
    self.day = day
    previous = seconds
    switch clock.offset {
    // A log in UTC is shown as the clocks of its people were.
    case let said? where said == 0 || tellsAllInZone:
      return zone.timestamp(at: seconds - said + offset, precision: clock.precision)
    case let said?:
      return Timestamp(secondsSince1970: seconds - said + offset, offset: said, precision: clock.precision)
    case nil: return timestamp(seconds, clock.precision)
    }
  }

  /// Of a log that didn't tell its day yet.
  private var firstDay: Day? {
    mutating get {
      if isLost { return nil }
      let day = front?.firstDay ?? fallback
      front = nil
      return day
    }
  }

  private mutating func pass(_ midnight: Int) {
    beforeMidnight = previous.flatMap { (1...Self.smallStep).contains(midnight - $0) ? $0 : nil }
  }

  /// Whether a line is of the day before, and came too late: a small step back, over midnight. Where a marker tells the day,
  /// a channel may as well have been still until the evening.
  private func isLate(_ seconds: Int, midnight: Int) -> Bool {
    guard let beforeMidnight, beforeMidnight < midnight else { return false }
    let late = seconds - 86_400
    guard let previous else { return midnight - late <= Self.leastPutBack }
    return previous - late <= Self.smallStep && (!isMarked || beforeMidnight - late <= Self.leastPutBack)
  }

  /// The day that a line says. A year that it doesn't say is the one that puts it nearest to the day before.
  private func stated(_ clock: LineClock) -> Day? {
    guard let (month, date) = clock.dayOfYear else { return clock.day }
    guard let near = day ?? (isLost ? nil : fallback) else { return nil }
    let years = [0, -1, 1].map { near.year + $0 }
    return years.compactMap { Day(year: $0, month: month, day: date) }
      .min { abs($0 - near) < abs($1 - near) }
  }

  /// When clocks are put back they show an hour twice: a small step back in it tells that it is the second time.
  private mutating func notePutBack(to seconds: Int) {
    guard let previous, seconds / 3_600 <= previous / 3_600 else {
      isSecondTime = false
      return
    }
    guard previous - seconds >= Self.leastPutBack, previous - seconds <= Self.smallStep, !isSecondTime else {
      return
    }
    isSecondTime = true
    known = nil
  }

  private mutating func timestamp(_ seconds: Int, _ precision: LocalTime.Precision) -> Timestamp {
    let ahead = self.ahead(at: seconds, precision)
    return Timestamp(secondsSince1970: seconds - ahead + offset, offset: ahead, precision: precision)
  }

  /// The zone's offset when the clocks there show this.
  private mutating func ahead(at seconds: Int, _ precision: LocalTime.Precision) -> Int {
    let hour = seconds / 3_600
    if let known, known.hour == hour { return known.offset }
    let resolution = zone.resolve(LocalTime(secondsSince1970: seconds, precision: precision))
    var found = resolution.timestamp.offset
    if case .twice(_, let second) = resolution, isSecondTime { found = second.offset }
    known = (hour, found)
    return found
  }
}
