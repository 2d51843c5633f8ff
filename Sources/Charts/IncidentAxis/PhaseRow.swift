/// The phases as one bar, each named above it.
struct PhaseRow: AxisRow {
  let phases: [AxisPhase]
  let name: String

  /// Where the bar ends, in points from the top.
  static let foot = 36.0
  private static let top = 22.0

  let height = 44.0
  let nameOffset = 32.0

  func detail(_ scale: TimeScale) -> String { "" }

  func draw(top: Double, _ scale: TimeScale, _ svg: inout SVGWriter) {
    let segments = segments(scale)
    for segment in segments {
      svg.rect(
        segment.start, top + Self.top, segment.width, 12, segment.phase.kind.cssClass,
        title: segment.phase.label)
    }
    for label in PhaseLabels(segments, within: 0...scale.plot.upperBound + 8).placed {
      svg.text(label.text, label.x, top + 14, label.isStrong ? "s k" : "s", anchor: label.anchor)
    }
  }

  /// Those of which something is on the axis.
  private func segments(_ scale: TimeScale) -> [PhaseSegment] {
    phases.filter { $0.end >= 0 && $0.start <= scale.seconds }.map { phase in
      let start = scale.bounded(phase.start)
      return PhaseSegment(phase: phase, start: start, width: max(1.5, scale.bounded(phase.end) - start - 1))
    }
  }
}
