/// One row of an incident's axis.
protocol AxisRow {
  /// May be empty on a row that needs no name on a phone.
  var name: String { get }
  /// In points, without a name above it.
  var height: Double { get }
  /// From the row's top to the foot of a name beside it.
  var nameOffset: Double { get }
  /// A word more about the name; may be empty.
  func detail(_ scale: TimeScale) -> String
  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter)
}
