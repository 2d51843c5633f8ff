import ChatLogs

/// How a line of a machine stands in a timeline. Those that only acknowledge are talk like any other.
enum AlertMark {
  case alert
  case recovery
  case deploy

  init?(_ kind: Alert.Kind) {
    switch kind {
    case .alert, .page, .flapping: self = .alert
    case .recovery: self = .recovery
    case .deploy, .deployStart: self = .deploy
    case .ack, .downtime: return nil
    }
  }

  var marker: Marker {
    switch self {
    case .alert: .alert
    case .recovery: .recovery
    case .deploy: .deploy
    }
  }
}
