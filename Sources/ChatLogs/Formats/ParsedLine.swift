import Incidents

/// What a format sees in a line. Ranges are offsets in the line.
struct ParsedLine {
  var kind: ChatEvent.Kind
  var moment = Moment.none
  var nick: Range<Int> = 0..<0
  var text: Range<Int> = 0..<0
  var target: Range<Int> = 0..<0
  var role = Role.event

  /// What a line says of when it was.
  enum Moment {
    case none
    case clock(LineClock)
    /// The day that a marker announces; the lines behind it are of that day.
    case day(Day)
    /// A marker announces a day in words that can't be read; the lines behind it are of no known day.
    case unknownDay
    /// What the clock showed when a session began.
    case session(LocalTime)
    /// Seconds since 1970; the zone only shows them.
    case instant(Int)
    /// As the line before.
    case previous
  }

  /// What a line is to the lines around it.
  enum Role {
    case event
    /// Its text goes on with that of the event before, behind this byte.
    case continuation(UInt8)
    /// A line around what was said, such as the title of an exported file: no event.
    case frame
  }
}
