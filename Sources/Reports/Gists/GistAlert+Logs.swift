import ChatLogs
import Incidents

extension [CuratedLog] {
  /// The first alerts that join the timeline and name what they are about, each once.
  var gistAlerts: [GistAlert] {
    var alerts: [GistAlert] = []
    for log in self where !log.log.alerts.isEmpty {
      for index in log.shown {
        guard let alert = log.log.alert(of: log.log.events[index]), let told = GistAlert(alert) else {
          continue
        }
        alerts.note(told)
        if alerts.count == Gist.mostAlerts { return alerts }
      }
    }
    return alerts
  }
}

extension [GistAlert] {
  /// Of one check that fails everywhere a few hosts are enough.
  private static let mostHosts = 3

  fileprivate mutating func note(_ alert: GistAlert) {
    let hosts = lazy.filter { $0.check == alert.check && $0.state == alert.state }
    if hosts.count < Self.mostHosts, !hosts.contains(where: { $0.host == alert.host }) { append(alert) }
  }
}

extension GistAlert {
  /// Nothing for recoveries, deploys and the like, and for what names nothing.
  fileprivate init?(_ alert: Alert) {
    guard alert.kind == .alert || alert.kind == .page, let check = alert.service ?? alert.host else {
      return nil
    }
    self.init(
      check: check, state: alert.state ?? "", host: alert.service == nil ? "" : alert.host ?? "")
  }
}
