import Diagnostics
import Incidents

extension Zone.Resolution {
  /// What is to be said of a time that the clocks skipped or showed twice.
  func finding(
    _ local: LocalTime, in zone: Zone
  ) -> (rule: RuleName, level: Level, message: String, help: String)? {
    switch self {
    case .once: nil
    case .skipped:
      (
        "time", .error, "the clocks in \(zone) skipped \(local)",
        "clocks were put forward; write the time that they showed, or add an offset such as Z"
      )
    case .twice(let first, _):
      (
        "time-twice", .hint, "the clocks in \(zone) showed \(local) twice; the first is taken",
        "write the offset, \"\(first.rfc3339.suffix(6))\" for the first"
      )
    }
  }
}
