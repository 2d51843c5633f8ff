/// What the pixels of a graph's image say, looked at once.
package struct GraphImage: Hashable, Sendable {
  /// Where the curves are drawn; nothing where that can't be told for sure.
  package let plot: PlotArea?
  /// Under the plot, if there are any to be seen.
  package let redLines: RedLines?

  /// By order of trust: what the author states; the whole image, where munin was asked for no more than the plot; a layout that
  /// munin is known to use, if the pixels bear it out; the place that can be nothing else; nothing. Bytes that are no PNG have
  /// only what is stated. Time is linear in the pixels.
  package init(_ bytes: [UInt8], of header: ImageHeader, named fileName: String, stated: PlotArea? = nil) {
    let pixels = PNGPixels(bytes)
    let isOnlyGraph = MuninName(fileName)?.isOnlyGraph ?? false
    plot =
      stated ?? (isOnlyGraph ? PlotArea(all: header) : nil)
      ?? pixels.flatMap { MuninLayout($0)?.plot ?? PlotDetection.plot(in: $0) }
    redLines = plot.flatMap { plot in pixels.flatMap { RedLines(in: $0, plot: plot) } }
  }

  /// An image whose pixels nobody looks at.
  package init(stated: PlotArea?) {
    plot = stated
    redLines = nil
  }
}
