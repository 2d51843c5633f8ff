import Incidents

/// Where an alert stands in the logs of a report.
package struct AlertPlace: Hashable, Sendable {
  package let log: Int
  package let event: Int
  package let time: Timestamp

  /// By time, and of one moment in the order of logs and lines.
  static func all(in logs: [CuratedLog]) -> [AlertPlace] {
    var places: [AlertPlace] = []
    for (index, log) in logs.enumerated() where !log.log.alerts.isEmpty { append(log, index, to: &places) }
    return places.sorted {
      ($0.time.secondsSince1970, $0.log, $0.event) < ($1.time.secondsSince1970, $1.log, $1.event)
    }
  }

  private static func append(_ log: CuratedLog, _ index: Int, to places: inout [AlertPlace]) {
    for (place, event) in log.log.events.enumerated() where event.alert != nil && !log.isHidden(event) {
      if let time = event.time { places.append(AlertPlace(log: index, event: place, time: time)) }
    }
  }
}
