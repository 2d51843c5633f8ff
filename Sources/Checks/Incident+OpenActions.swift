import Incidents

extension Incident {
  /// Actions that were promised and are neither done nor dropped.
  var openActions: [ActionItem] { actions.filter { $0.state == .open } }

  /// Actions that will be done or were.
  var keptActions: [ActionItem] { actions.filter { $0.state != .wontdo } }
}
