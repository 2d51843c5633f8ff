/// By which an alert and its recovery are known to be of one check.
enum AlertName: Hashable {
  case check(host: String?, service: String?)
  /// A pager's number.
  case incident(String)

  /// Nothing where the alert doesn't say what it is about.
  init?(_ alert: Alert) {
    if let incident = alert.fact(.incident) {
      self = .incident(incident)
    } else if alert.host != nil || alert.service != nil {
      self = .check(host: alert.host, service: alert.service)
    } else {
      return nil
    }
  }
}
