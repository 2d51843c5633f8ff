/// How long a check was red: from its first alert to the recovery behind it.
package struct AlertSpan: Hashable, Sendable {
  /// The first one; others of the check that come before the recovery belong to it.
  package let alert: AlertPlace
  /// Nothing where no log tells of one.
  package private(set) var recovery: AlertPlace?

  /// Those of all logs of a report, in the order of their alerts: one log may have the alert and another the recovery.
  /// What is hidden, has no time or names no check is in none.
  package static func all(in logs: [CuratedLog]) -> [AlertSpan] {
    var spans: [AlertSpan] = []
    var open: [AlertName: Int] = [:]
    for place in AlertPlace.all(in: logs) {
      let log = logs[place.log].log
      guard let alert = log.alert(of: log.events[place.event]), let name = AlertName(alert) else { continue }
      switch alert.kind {
      case .alert, .page:
        if open[name] != nil { continue }
        open[name] = spans.count
        spans.append(AlertSpan(alert: place, recovery: nil))
      case .recovery:
        if let span = open.removeValue(forKey: name) { spans[span].recovery = place }
      case .ack, .downtime, .flapping, .deploy, .deployStart: continue
      }
    }
    return spans
  }
}
