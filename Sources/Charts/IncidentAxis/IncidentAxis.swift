import Bytes

/// An incident at one glance: its phases, alerts and deploys, how much was said, and the graph that mattered, over one
/// clock.
///
///     IncidentAxis(start: 1_792_056_300, seconds: 8_100, phases: phases, events: events, messages: times,
///       label: "Phases, alerts and chat from 09:25 to 11:40").write(.full, into: &buffer)
///
/// Times are seconds from the left end of the axis; what lies outside is not drawn. A row without data is left out.
package struct IncidentAxis: Chart {
  /// What the clock on the wall says at the left end: seconds since 1970-01-01 00:00 of the same clock.
  package var start: Int
  /// How long the axis is; a minute to 10 years.
  package var seconds: Int
  /// When the clocks were changed meanwhile.
  package var clockChanges: [ClockChange]
  /// In the order of time.
  package var phases: [AxisPhase]
  /// Names the row of phases.
  package var phasesLabel: String
  /// In the order of time.
  private let events: [AxisEvent]
  private let titles: EventTitles
  /// When something was wrong by what machines reported; drawn where there are events.
  private let redSpans: [ClosedRange<Int>]
  /// Names the row of events.
  package var eventsLabel: String
  /// When something was said, once a line.
  package var messages: [Int]
  /// Names the row of messages.
  package var messagesLabel: String
  package var series: AxisSeries?
  /// What it shows, in words.
  package var label: String

  /// `events` and `redSpans` in any order; the latter may overlap.
  package init(
    start: Int, seconds: Int, clockChanges: [ClockChange] = [], phases: [AxisPhase] = [],
    phasesLabel: String = "Phase",
    events: [AxisEvent] = [], redSpans: [ClosedRange<Int>] = [],
    eventsLabel: String = "Alerts and deploys", messages: [Int] = [], messagesLabel: String = "Chat lines",
    series: AxisSeries? = nil, label: String
  ) {
    self.start = start
    self.seconds = seconds
    self.clockChanges = clockChanges
    self.phases = phases
    self.phasesLabel = phasesLabel
    let events = events.sorted(by: AxisEvent.precedes)
    self.events = events
    titles = EventTitles(events)
    self.redSpans = redSpans.merged()
    self.eventsLabel = eventsLabel
    self.messages = messages
    self.messagesLabel = messagesLabel
    self.series = series
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let rows = rows(width)
    let scale = TimeScale(start: start, seconds: seconds, changes: clockChanges, plot: plot(width, rows))
    let names = width.isNarrow ? 16.0 : 0
    let heights = rows.map { $0.height + ($0.name.isEmpty ? 0 : names) }
    let base = heights.reduce(0, +)
    let hasLinks = events.contains { $0.href != nil }
    SVGDrawing(width: width, height: base + 24, label: label, hasLinks: hasLinks).write(into: &buffer) {
      svg in
      TimeTicks(scale: scale, width: width)
        .draw(top: phases.isEmpty ? 0 : PhaseRow.foot, base: base, &svg)
      drawBoundaries(scale, base: base, &svg)
      var top = 0.0
      for (row, height) in zip(rows, heights) {
        drawName(of: row, top: top, scale, width, &svg)
        row.draw(top: top + height - row.height, scale, &svg)
        top += height
      }
      svg.line(
        width.isNarrow ? 0 : scale.plot.lowerBound, base + 0.5, scale.plot.upperBound, base + 0.5, "base")
    }
  }

  /// On a phone, phases speak for themselves.
  private func rows(_ width: ChartWidth) -> [any AxisRow] {
    var rows: [any AxisRow] = []
    if !phases.isEmpty { rows.append(PhaseRow(phases: phases, name: width.isNarrow ? "" : phasesLabel)) }
    if !events.isEmpty {
      rows.append(EventRow(events: events, titles: titles, redSpans: redSpans, name: eventsLabel))
    }
    if !messages.isEmpty { rows.append(MessageRow(messages: messages, name: messagesLabel)) }
    if let series, !series.points.isEmpty { rows.append(SeriesRow(series: series)) }
    return rows
  }

  /// Beside names, or under them on a phone.
  private func plot(_ width: ChartWidth, _ rows: [any AxisRow]) -> ClosedRange<Double> {
    guard !width.isNarrow else { return 8...width.points - 8 }
    let names = rows.map { TextMetrics.bold.width(of: $0.name) }.max() ?? 0
    return min(max(names + 16, 128), width.points / 4)...width.points - 8
  }

  /// Where a phase ends, through all rows.
  private func drawBoundaries(_ scale: TimeScale, base: Double, _ svg: inout SVGWriter) {
    var xs: [Double] = []
    for phase in phases {
      for time in [phase.start, phase.end] {
        if let x = scale.x(of: time) { xs.append((x * 2).rounded() / 2) }
      }
    }
    xs.sort()
    let boundaries = xs.enumerated().filter { index, x in index == 0 || xs[index - 1] != x }
    svg.verticalLines(boundaries.map(\.element), from: PhaseRow.foot, to: base, "ax2", dash: "2 3")
  }

  private func drawName(
    of row: any AxisRow, top: Double, _ scale: TimeScale, _ width: ChartWidth, _ svg: inout SVGWriter
  ) {
    let detail = row.detail(scale)
    if width.isNarrow {
      let name = TextMetrics.smallBold.fitted(row.name, into: width.points)
      guard !name.isEmpty else { return }
      svg.text(name, 0, top + 13, "s k hal", full: row.name)
      let used = TextMetrics.smallBold.width(of: name) + 6
      guard !detail.isEmpty, width.points - used > 40 else { return }
      svg.text(
        TextMetrics.small.fitted(detail, into: width.points - used), used, top + 13, "s q hal", full: detail)
    } else {
      let room = scale.plot.lowerBound - 12
      let y = top + row.nameOffset
      svg.text(TextMetrics.bold.fitted(row.name, into: room), 0, y, "k", full: row.name)
      guard !detail.isEmpty else { return }
      svg.text(TextMetrics.small.fitted(detail, into: room), 0, y + 14, "s q", full: detail)
    }
  }
}
