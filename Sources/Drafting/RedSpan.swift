import ChatLogs
import Incidents

/// The time in which a check is red, in seconds since 1970.
struct RedSpan {
  let start: Int
  /// Nothing where it is red to the end of the logs.
  let end: Int?

  func holds(_ seconds: Int) -> Bool { seconds >= start && end.map { seconds <= $0 } ?? true }

  /// Those of all logs, by their starts.
  static func all(in logs: [SourceLog]) -> [RedSpan] {
    let shown = logs.map {
      CuratedLog($0.log, reference: LogReference(file: $0.name), milestones: Milestones())
    }
    return AlertSpan.all(in: shown).map {
      RedSpan(start: $0.alert.time.secondsSince1970, end: $0.recovery?.time.secondsSince1970)
    }
  }
}
