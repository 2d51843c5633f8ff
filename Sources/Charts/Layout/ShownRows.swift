/// The first rows of a chart, as many as one can look at.
struct ShownRows<Row> {
  let rows: ArraySlice<Row>
  /// How many are left out.
  private let rest: Int

  init(_ rows: [Row], limit: Int) {
    self.rows = rows.prefix(limit)
    rest = rows.count - self.rows.count
  }

  /// Of the line that counts the others, if there are any; in points.
  var restHeight: Double { rest > 0 ? 20 : 0 }

  func drawRest(top: Double, _ svg: inout SVGWriter) {
    if rest > 0 { svg.text("and \(rest) more", 0, top + 14, "s q hal") }
  }
}
