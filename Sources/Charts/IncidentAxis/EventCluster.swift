/// An event, by its place among all, and how many of its kind lie under it.
struct EventCluster {
  let event: Int
  /// In points.
  let x: Double
  var more = 0
}
