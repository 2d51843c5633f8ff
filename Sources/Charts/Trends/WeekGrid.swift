import Bytes

/// When in the week things happened: a dot an hour, whose area is the count, weekdays down and hours across.
///
///     WeekGrid(counts: counts, workingDays: 0...4, workingHours: 9..<18, label: "Incidents by weekday and hour")
///       .write(.wide, .narrow, into: &buffer)
package struct WeekGrid: Chart {
  /// A row a weekday from Monday on, each of 24 hours from midnight on; what is missing is 0.
  package var counts: [[Int]]
  /// 0 is Monday; shaded together with `workingHours`. `nil` for no shade.
  package var workingDays: ClosedRange<Int>?
  /// Within 0 to 24.
  package var workingHours: Range<Int>
  /// What it shows, in words.
  package var label: String

  package init(
    counts: [[Int]], workingDays: ClosedRange<Int>? = nil, workingHours: Range<Int> = 9..<18, label: String
  ) {
    self.counts = counts
    self.workingDays = workingDays
    self.workingHours = workingHours
    self.label = label
  }

  package func write(width: ChartWidth, into buffer: inout ByteBuffer) {
    let week = (0..<7).map { day in (0..<24).map { hour in count(day, hour) } }
    let layout = WeekGridLayout(week, width: width)
    SVGDrawing(width: width, height: layout.height, label: label, hasLinks: false).write(into: &buffer) {
      svg in
      drawShade(layout, &svg)
      drawHours(layout, &svg)
      for (day, hours) in week.enumerated() { draw(hours, of: day, layout, &svg) }
      drawKey(layout, &svg)
    }
  }

  /// Not so many that sums overflow.
  private func count(_ day: Int, _ hour: Int) -> Int {
    guard counts.indices.contains(day), counts[day].indices.contains(hour) else { return 0 }
    return min(max(counts[day][hour], 0), 1_000_000_000)
  }

  private func drawShade(_ layout: WeekGridLayout, _ svg: inout SVGWriter) {
    guard let workingDays else { return }
    let (days, hours) = (workingDays.clamped(to: 0...6), workingHours.clamped(to: 0..<24))
    guard workingDays.overlaps(0...6), !hours.isEmpty else { return }
    svg.rect(
      layout.x(ofHour: hours.lowerBound), layout.y(ofDay: days.lowerBound),
      layout.cellWidth * Double(hours.count), layout.cellHeight * Double(days.count), "h0", radius: 2)
  }

  /// Hours begin at their words.
  private func drawHours(_ layout: WeekGridLayout, _ svg: inout SVGWriter) {
    var labels = TickLabels(width: layout.width)
    for hour in stride(from: 0, through: 24, by: layout.width.isNarrow ? 6 : 3) {
      let x = layout.x(ofHour: hour)
      if labels.draw(hour < 10 ? "0\(hour):00" : "\(hour):00", at: x, y: layout.foot + 17, &svg) {
        svg.line(x, layout.foot, x, layout.foot + 4, "ax2")
      }
    }
  }

  private func draw(_ hours: [Int], of day: Int, _ layout: WeekGridLayout, _ svg: inout SVGWriter) {
    let y = layout.y(ofDay: day) + layout.cellHeight / 2
    svg.text(String(Self.weekdays[day].prefix(3)), 0, y + 4, "s")
    drawQuietHours(hours, y: y, layout, &svg)
    for (hour, count) in hours.enumerated() where count > 0 {
      let x = layout.x(ofHour: hour) + layout.cellWidth / 2
      svg.circle(
        x, y, layout.radius(of: count), "fd",
        title: "\(Self.weekdays[day]), \(hour) to \(hour + 1): \(count)")
    }
    let sum = hours.reduce(0, +)
    if sum > 0 { svg.text("\(sum)", layout.width.points, y + 4, "s q", anchor: .end) }
  }

  /// A speck for an hour without anything, so that the eye keeps its line.
  private func drawQuietHours(
    _ hours: [Int], y: Double, _ layout: WeekGridLayout, _ svg: inout SVGWriter
  ) {
    let quiet = hours.indices.filter { hours[$0] == 0 }
    guard !quiet.isEmpty else { return }
    svg.path("ax2") { svg in
      for hour in quiet {
        svg.move(to: layout.x(ofHour: hour) + layout.cellWidth / 2 - 0.5, y)
        svg.horizontal(by: SVGNumber(1))
      }
    }
  }

  /// What the smallest and the largest dot stand for.
  private func drawKey(_ layout: WeekGridLayout, _ svg: inout SVGWriter) {
    var x = layout.width.points
    for count in Set([layout.most, 1]).sorted(by: >) where layout.most > 0 {
      let radius = layout.radius(of: count)
      let text = "\(count)"
      svg.text(text, x, layout.keyLine + 4, "s q", anchor: .end)
      x -= TextMetrics.small.width(of: text) + 6 + radius
      svg.circle(x, layout.keyLine, radius, "fd")
      x -= radius + 12
    }
  }

  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}
