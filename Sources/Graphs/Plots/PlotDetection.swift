/// Finds the plot of a graph that rrdtool drew in any size and layout: the largest rectangle that is nowhere background. It says
/// nothing rather than something wrong: axes, their arrows and the margin to the right must be as rrdtool draws them.
enum PlotDetection {
  private static let rightMargin = 30
  /// Of the image, in percent.
  private static let leastArea = 15

  static func plot(in pixels: PNGPixels) -> PlotArea? {
    guard let background = Background(of: pixels) else { return nil }
    let found = FilledRectangle(in: pixels, without: background)
    guard found.area * 100 >= leastArea * pixels.width * pixels.height else { return nil }
    let canvas = CanvasEdges(pixels, background)
    guard canvas.isAxis(column: found.left, above: found.top),
      canvas.isAxis(row: found.top + found.height - 1, from: found.left + found.width)
    else { return nil }
    // The axes are filled too, and no part of the plot.
    let plot = PlotArea(
      left: found.left + 1, top: found.top, width: found.width - 1, height: found.height - 1)
    guard abs(plot.right + rightMargin - pixels.width) <= 2, plot.width > 0, plot.height > 0 else {
      return nil
    }
    return canvas.hasAxes(plot) ? plot : nil
  }
}
