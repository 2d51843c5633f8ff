/// Names above a bar of phases, without touching each other.
///
/// A name stands above its own segment if it fits there. Those that don't reach over to where nothing stands, or give
/// way to their short form, or are left to the segment's title.
struct PhaseLabels {
  struct Label {
    let text: String
    let x: Double
    let anchor: TextAnchor
    let isStrong: Bool
  }

  private(set) var placed: [Label] = []
  private var occupancy: Occupancy
  private let longest: Double
  /// Between two names, in points.
  private static let gap = 8.0

  init(_ segments: [PhaseSegment], within bounds: ClosedRange<Double>) {
    occupancy = Occupancy(within: bounds, gap: Self.gap)
    longest = segments.map(\.width).max() ?? 0
    let fitting = segments.filter { Self.width(of: $0.phase.label) <= $0.width }
    for segment in fitting { place(segment.phase.label, segment, at: segment.start, .start) }
    for segment in segments where Self.width(of: segment.phase.label) > segment.width { squeeze(segment) }
  }

  private mutating func squeeze(_ segment: PhaseSegment) {
    let long = segment.phase.label
    let short = segment.phase.shortLabel
    if place(long, segment, at: segment.end, .end) { return }
    if place(long, segment, at: segment.end - Self.gap, .end) { return }
    if place(long, segment, at: segment.start, .start) { return }
    if place(short, segment, at: segment.middle, .middle) { return }
    if place(short, segment, at: segment.end, .end) { return }
    place(short, segment, at: segment.start, .start)
  }

  @discardableResult
  private mutating func place(_ text: String, _ segment: PhaseSegment, at x: Double, _ anchor: TextAnchor)
    -> Bool
  {
    guard !text.isEmpty, occupancy.take(width: Self.width(of: text), at: x, anchor: anchor) else {
      return false
    }
    placed.append(Label(text: text, x: x, anchor: anchor, isStrong: segment.width == longest))
    return true
  }

  private static func width(of text: String) -> Double { TextMetrics.smallBold.width(of: text) }
}
