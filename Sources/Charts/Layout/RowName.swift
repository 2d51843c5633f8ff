/// What stands beside a row, or above it on a phone: a name, and a word more about it.
struct RowName {
  let name: String
  /// In small type; may be empty.
  let detail: String

  init(_ name: String, detail: String = "") {
    self.name = name
    self.detail = detail
  }

  /// What names take beside rows: as much as the longest, but two fifths of the chart at most.
  static func room(for names: [RowName], in width: ChartWidth) -> Double {
    let widest = names.map { TextMetrics.bold.width(of: $0.name) }.max() ?? 0
    return min(max(80, widest), width.points * 0.4)
  }

  /// The same where details stand on the lines of their names.
  static func lineRoom(for names: [RowName], in width: ChartWidth) -> Double {
    let details = names.map { TextMetrics.small.width(of: $0.detail) }.max() ?? 0
    return min(room(for: names, in: width) + min(details, 80) + 10, width.points * 0.4)
  }

  /// Both on one line of so many points, the detail behind the name; a long name leaves it half of the room.
  func drawAbove(y: Double, room: Double, _ svg: inout SVGWriter) {
    let reserved = detail.isEmpty ? 0 : min(TextMetrics.small.width(of: detail) + 8, room / 2)
    let name = TextMetrics.smallBold.fitted(name, into: room - reserved)
    svg.text(name, 0, y, "s k hal", full: self.name)
    guard !detail.isEmpty else { return }
    let used = TextMetrics.smallBold.width(of: name) + 8
    svg.text(TextMetrics.small.fitted(detail, into: room - used), used, y, "s q hal", full: detail)
  }

  /// The detail on a line of its own.
  func drawBeside(y: Double, detailY: Double, room: Double, _ svg: inout SVGWriter) {
    svg.text(TextMetrics.bold.fitted(name, into: room), 0, y, "k", full: name)
    guard !detail.isEmpty else { return }
    svg.text(TextMetrics.small.fitted(detail, into: room), 0, detailY, "q s", full: detail)
  }

  /// On one line, the detail at its end.
  func drawLine(y: Double, room: Double, _ svg: inout SVGWriter) {
    let detail = TextMetrics.small.fitted(detail, into: min(80, room / 2))
    let used = detail.isEmpty ? 0 : TextMetrics.small.width(of: detail) + 8
    svg.text(TextMetrics.bold.fitted(name, into: room - used), 0, y, "k", full: name)
    guard !detail.isEmpty else { return }
    svg.text(detail, room, y, "s q", anchor: .end, full: self.detail)
  }
}
