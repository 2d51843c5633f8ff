import Incidents

/// What stands below another in a timeline.
enum TimelineRow: Sendable {
  /// A hand-written entry or a milestone that none tells, by its place among the timeline's items.
  case moment(Int)
  /// What a machine said.
  case alert(TalkLine)
  /// A graph that the text doesn't show, by its place among the arranged ones.
  case graph(Int)
  /// Lines of one log.
  case talk([TalkLine])
  /// Lines that only those read who open them, in runs of one log each.
  case folded([TalkLine])
  /// Nothing was recorded for so long.
  case silence(Span)
  /// What follows was on another day.
  case day(Day)
}

/// A line of chat in a timeline, by its places.
struct TalkLine: Hashable, Sendable {
  let log: Int
  let event: Int
  let time: Timestamp
  let isKey: Bool
  let isBot: Bool
}
