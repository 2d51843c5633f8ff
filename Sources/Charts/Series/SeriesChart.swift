import Bytes

/// Measured series under a clock, with the incident's window shaded: where it lies, what rose and what was missing.
///
///     SeriesChart(start: 1_393_765_500, seconds: 11_700, times: times, lines: [.init("/var", values: values)],
///       style: .line, unit: "%", window: 3_420...8_100, windowLabel: "Incident 14:02–15:20",
///       label: "Disk usage of queue-02").write(.wide, .narrow, into: &buffer)
///
/// Times are seconds from the left end of the axis; what lies outside is not drawn. Nothing is drawn where nothing was
/// measured, which includes moments that are left out of `times` while the others are regular.
package struct SeriesChart: Chart {
  package enum Style: Hashable, Sendable {
    /// Lines; the axis may begin above zero where all values are far from it.
    case line
    /// Lines over shaded areas.
    case area
    /// One upon another, the first at the bottom; lines where a value is negative.
    case stacked
  }

  /// What the clock on the wall says at the left end: seconds since 1970-01-01 00:00 of the same clock.
  package var start: Int
  /// How long the axis is; a minute to 10 years.
  package var seconds: Int
  package var times: [Int]
  package var lines: [Line]
  package var style: Style
  /// Such as `bytes`, `bits/s`, `%`, `s` or a name of things; may be empty.
  package var unit: String
  /// Whether prefixes are steps of 1024.
  package var isBinary: Bool
  /// The time that matters; shaded.
  package var window: ClosedRange<Int>?
  package var windowLabel: String
  /// Used where the label has no room, such as `Incident`.
  package var shortWindowLabel: String
  package var marks: [Mark]
  /// What it shows, in words.
  package var label: String
  /// When the clocks were changed meanwhile.
  package var clockChanges: [ClockChange]

  package init(
    start: Int, seconds: Int, times: [Int], lines: [Line], style: Style = .line, unit: String = "",
    isBinary: Bool = false, window: ClosedRange<Int>? = nil, windowLabel: String = "",
    shortWindowLabel: String = "", marks: [Mark] = [],
    clockChanges: [ClockChange] = [], label: String
  ) {
    self.start = start
    self.seconds = seconds
    self.times = times
    self.lines = lines
    self.style = style
    self.unit = unit
    self.isBinary = isBinary
    self.window = window
    self.windowLabel = windowLabel
    self.shortWindowLabel = shortWindowLabel
    self.marks = marks
    self.label = label
    self.clockChanges = clockChanges
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let drawing = SeriesDrawing(self, width)
    SVGDrawing(width: width, height: drawing.layout.height, label: label, hasLinks: false)
      .write(into: &buffer) { drawing.draw(&$0) }
  }
}
