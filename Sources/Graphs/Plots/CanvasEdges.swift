/// Looks at the edges of a plot: what is canvas, what axis, what background.
struct CanvasEdges {
  private let pixels: PNGPixels
  private let background: Colour

  /// How far an axis goes beyond the plot before its arrow's head, in pixels.
  private static let overhang = 5

  init(_ pixels: PNGPixels, _ background: Background) {
    self.pixels = pixels
    self.background = background.colour
  }

  func isBackground(_ x: Int, _ y: Int) -> Bool { pixels[x, y] == background }

  func isEmpty(row: Int, _ columns: Range<Int>) -> Bool { columns.allSatisfy { isBackground($0, row) } }

  func isFull(row: Int, _ columns: Range<Int>) -> Bool { columns.allSatisfy { !isBackground($0, row) } }

  /// Whether the row goes on to the right of the plot, as only the time axis does.
  func isAxis(row: Int, from right: Int) -> Bool {
    right + Self.overhang <= pixels.width && isFull(row: row, right..<right + Self.overhang)
  }

  /// Whether the column goes on above the plot, as only the axis of values does.
  func isAxis(column: Int, above top: Int) -> Bool {
    top >= Self.overhang && (top - Self.overhang..<top).allSatisfy { !isBackground(column, $0) }
  }

  /// Whether both axes run along the plot, one pixel outside it, and end in arrows.
  func hasAxes(_ plot: PlotArea) -> Bool {
    plot.left > 0 && plot.bottom < pixels.height && isAxis(column: plot.left - 1, above: plot.top)
      && isAxis(row: plot.bottom, from: plot.right)
      && (plot.top...plot.bottom).allSatisfy { !isBackground(plot.left - 1, $0) }
      && isFull(row: plot.bottom, plot.left..<plot.right) && hasArrows(plot)
  }

  /// The heads are wider than the axes: some ten pixels each.
  private func hasArrows(_ plot: PlotArea) -> Bool {
    let above = count(plot.left - 4...plot.left + 2, plot.top - 7...plot.top - 3)
    let right = count(plot.right + 2...plot.right + 6, plot.bottom - 3...plot.bottom + 3)
    return above >= Self.arrowPixels && right >= Self.arrowPixels
  }

  private static let arrowPixels = 8

  private func count(_ columns: ClosedRange<Int>, _ rows: ClosedRange<Int>) -> Int {
    rows.reduce(0) { count, y in count + columns.count { !isBackground($0, y) } }
  }
}
