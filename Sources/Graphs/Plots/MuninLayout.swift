/// The layouts in which munin 2 asks rrdtool for its graphs: 67 pixels to the left of the plot, 30 to the right, and above it
/// 28 or, in other versions, 33. Measured on images of munin 2.0.73 and of its examples.
struct MuninLayout {
  private static let left = 67
  private static let rightMargin = 30
  private static let tops = [28, 33]

  private let pixels: PNGPixels
  private let canvas: CanvasEdges

  init?(_ pixels: PNGPixels) {
    guard let background = Background(of: pixels) else { return nil }
    self.pixels = pixels
    canvas = CanvasEdges(pixels, background)
  }

  /// `nil` unless pixels bear it out.
  var plot: PlotArea? {
    let width = pixels.width - Self.left - Self.rightMargin
    guard width > 0 else { return nil }
    return Self.tops.lazy.compactMap { plot(top: $0, width: width) }.first
  }

  private func plot(top: Int, width: Int) -> PlotArea? {
    let right = Self.left + width
    guard canvas.isEmpty(row: top - 1, Self.left..<right), canvas.isFull(row: top, Self.left..<right),
      let axis = (top + 1..<max(top + 1, pixels.height)).first(where: { canvas.isAxis(row: $0, from: right) })
    else { return nil }
    let plot = PlotArea(left: Self.left, top: top, width: width, height: axis - top)
    return canvas.hasAxes(plot) ? plot : nil
  }
}
