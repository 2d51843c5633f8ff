import ChatLogs
import Incidents
import Markdown
import Reports

/// What stands behind the alerts of a log: until when a check was red, or for how long it had been.
struct AlertNotes {
  private enum Note {
    case until(Timestamp, from: Timestamp)
    case noRecovery
    case after(Timestamp, from: Timestamp)
  }

  /// By the places of the log's alerts.
  private var notes: [Note?]
  /// Whether the report has several logs.
  private let isOneOfMany: Bool

  /// Of the log at a place in the report.
  init(_ report: Report, log index: Int) {
    isOneOfMany = report.logs.count > 1
    notes = Array(repeating: nil, count: report.log(index)?.log.alerts.count ?? 0)
    guard !notes.isEmpty, let log = report.log(index)?.log else { return }
    for span in report.alertSpans {
      let start = span.alert.time
      if span.alert.log == index {
        set(span.recovery.map { .until($0.time, from: start) } ?? .noRecovery, at: span.alert, log)
      }
      if let recovery = span.recovery, recovery.log == index {
        set(.after(recovery.time, from: start), at: recovery, log)
      }
    }
  }

  private mutating func set(_ note: Note, at place: AlertPlace, _ log: ChatLog) {
    guard let alert = log.event(place.event)?.alert, notes.indices.contains(Int(alert)) else { return }
    notes[Int(alert)] = note
  }

  /// Of the alert at a place in the log; nothing where there is nothing to say.
  func write(_ alert: Int32, _ clock: inout ClockWriter, into html: inout HTMLWriter) {
    guard notes.indices.contains(Int(alert)), let note = notes[Int(alert)] else { return }
    html.raw(" <span class=\"quiet\">(")
    switch note {
    case .until(let end, let start): Self.writeEnd(end, from: start, &clock, &html)
    case .noRecovery: html.raw(isOneOfMany ? "no recovery in these logs" : "no recovery in this log")
    case .after(let end, let start): html.text(Self.length(from: start, to: end))
    }
    html.raw(")</span>")
  }

  /// `until 10:08`, with the day where it is another.
  private static func writeEnd(
    _ end: Timestamp, from start: Timestamp, _ clock: inout ClockWriter, _ html: inout HTMLWriter
  ) {
    let (first, last) = (clock.local(start).day, clock.local(end).day)
    html.raw("until ")
    clock.write(end, into: &html)
    guard first.number != last.number else { return }
    html.raw(" on ")
    html.text(DayText.long(last))
  }

  /// `after 9 minutes`; a clock without seconds tells of none.
  private static func length(from start: Timestamp, to end: Timestamp) -> String {
    let seconds = end - start
    let isExact = start.precision == .second && end.precision == .second
    return seconds < 60 && !isExact
      ? "within a minute" : "after \(SpanText.words(Span(seconds: seconds)))"
  }
}
