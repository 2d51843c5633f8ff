import Charts
import Incidents

extension Zone {
  /// For an axis that shows a stretch of time, in seconds since 1970.
  func clockChanges(from start: Int, to end: Int) -> [ClockChange] {
    changes(from: start, to: end).map { ClockChange(at: $0.moment - start, by: $0.shift) }
  }
}
