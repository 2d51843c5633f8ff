import Incidents

/// What a format sees in a line. Ranges are offsets in the line.
struct ParsedLine {
  var kind: ChatEvent.Kind
  var clock: LineClock?
  var nick: Range<Int> = 0..<0
  var text: Range<Int> = 0..<0
  var target: Range<Int> = 0..<0
  /// The day that a marker announces; the lines behind it are of that day.
  var newDay: Day?
  /// What the clock showed when a session began.
  var session: LocalTime?
}
