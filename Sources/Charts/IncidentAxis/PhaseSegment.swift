/// A phase on its place; in points.
struct PhaseSegment {
  let phase: AxisPhase
  let start: Double
  let width: Double

  var end: Double { start + width }
  var middle: Double { start + width / 2 }
}
