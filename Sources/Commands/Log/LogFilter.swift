import ChatLogs
import Incidents

/// Which events of a log are asked for.
struct LogFilter {
  var pattern: TextPattern?
  private let from: WrittenTime?
  private let to: WrittenTime?
  private var start: Moment?
  private var end: Moment?
  /// Of the last event that has a time: what has none lies where the one before it lies.
  private var isInRange: Bool

  /// What a time is held against: the clocks of the log, or those of all the world where a zone was named.
  private enum Moment {
    case local(Int)
    case absolute(Int)
  }

  init(from: WrittenTime?, to: WrittenTime?) {
    self.from = from
    self.to = to
    isInRange = from == nil
  }

  mutating func holds(_ event: ChatEvent, _ log: ChatLog) -> Bool {
    if let time = event.time, from != nil || to != nil {
      setEnds(by: time)
      isInRange =
        start.map { Self.seconds(time, as: $0) >= Self.seconds($0) } ?? true
        && end.map { Self.seconds(time, as: $0) <= Self.seconds($0) } ?? true
    }
    guard isInRange else { return false }
    return pattern.map { $0.isFound(in: log.text(of: event)) || $0.isFound(in: log.nick(of: event)) } ?? true
  }

  /// In seconds since 1970, for a log that begins at a time.
  mutating func range(from first: Timestamp) -> (from: Int?, to: Int?) {
    setEnds(by: first)
    return (start.map { Self.absolute($0, first) }, end.map { Self.absolute($0, first) })
  }

  private static func absolute(_ moment: Moment, _ first: Timestamp) -> Int {
    switch moment {
    case .local(let seconds): seconds - first.offset
    case .absolute(let seconds): seconds
    }
  }

  /// A time without a day is of the day of the log's first event; the end is the next such time behind the start.
  private mutating func setEnds(by first: Timestamp) {
    if start == nil, let from { start = Self.moment(from, on: first.local.day) }
    guard end == nil, let to else { return }
    var moment = Self.moment(to, on: from?.day ?? first.local.day)
    if to.day == nil, let start, Self.seconds(moment) < Self.seconds(start) {
      moment = Self.moment(to, on: (from?.day ?? first.local.day).adding(days: 1))
    }
    // A minute ends with its last second.
    let rest = to.precision == .minute ? 59 : 0
    switch moment {
    case .local(let seconds): end = .local(seconds + rest)
    case .absolute(let seconds): end = .absolute(seconds + rest)
    }
  }

  private static func moment(_ written: WrittenTime, on day: Day) -> Moment {
    let local = written.local(on: day)
    guard let zone = written.zone else { return .local(local.secondsSince1970) }
    return .absolute(zone.resolve(local).timestamp.secondsSince1970)
  }

  private static func seconds(_ moment: Moment) -> Int {
    switch moment {
    case .local(let seconds), .absolute(let seconds): seconds
    }
  }

  private static func seconds(_ time: Timestamp, as moment: Moment) -> Int {
    switch moment {
    case .local: time.secondsSince1970 + time.offset
    case .absolute: time.secondsSince1970
    }
  }
}
