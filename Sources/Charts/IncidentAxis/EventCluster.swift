/// An event, and how many of its kind lie under it.
struct EventCluster {
  let event: AxisEvent
  /// In points.
  let x: Double
  var more = 0

  var title: String { more == 0 ? event.title : "\(event.title), and \(more) more" }
}
