import ChatLogs
import Incidents

/// Says how wrong the clock of a log was.
enum LogOffset {
  static func sentence(_ log: CuratedLog) -> String? {
    let offset = log.reference.offset
    guard offset != 0 else { return nil }
    let span = SpanText.exactWords(Span(seconds: abs(offset)))
    return
      "The clock of \(log.name) was \(span) \(offset < 0 ? "ahead" : "behind"); its times are corrected here."
  }
}
