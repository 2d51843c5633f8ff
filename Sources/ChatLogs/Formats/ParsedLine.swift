import Incidents

/// What a format sees in a line. Ranges are offsets in the line.
struct ParsedLine {
  var kind: ChatEvent.Kind
  var moment = Moment.none
  var nick: Range<Int> = 0..<0
  var text: Range<Int> = 0..<0
  var target: Range<Int> = 0..<0

  /// What a line says of when it was.
  enum Moment {
    case none
    case clock(LineClock)
    /// The day that a marker announces; the lines behind it are of that day.
    case day(Day)
    /// What the clock showed when a session began.
    case session(LocalTime)
  }
}
