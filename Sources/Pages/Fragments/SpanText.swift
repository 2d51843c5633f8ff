import Incidents

/// Lengths of time in words, for sentences: `38 minutes`, `1 hour 51 minutes`, `2 days 3 hours`.
package enum SpanText {
  /// Rounded down to the minute, over a day to the hour; under a minute in seconds.
  package static func words(_ span: Span) -> String {
    let minutes = span.seconds / 60
    switch span.seconds {
    case ..<60: return Counting.text(span.seconds, "second")
    case ..<3_600: return Counting.text(minutes, "minute")
    case ..<86_400: return join(minutes / 60, "hour", minutes % 60, "minute")
    default: return join(minutes / 1_440, "day", minutes / 60 % 24, "hour")
    }
  }

  /// To the second, where its minutes or hours have some more: `1 minute 30 seconds`.
  package static func exactWords(_ span: Span) -> String {
    let seconds = span.seconds % 60
    let whole = words(span)
    return span.seconds < 60 || seconds == 0 ? whole : "\(whole) \(Counting.text(seconds, "second"))"
  }

  private static func join(_ large: Int, _ largeUnit: String, _ small: Int, _ smallUnit: String) -> String {
    let first = Counting.text(large, largeUnit)
    return small == 0 ? first : first + " " + Counting.text(small, smallUnit)
  }
}
