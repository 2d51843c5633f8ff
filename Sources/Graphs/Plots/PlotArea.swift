/// Where in an image its curves are drawn, in pixels from the upper left corner.
package struct PlotArea: Hashable, Sendable {
  package let left: Int
  package let top: Int
  package let width: Int
  package let height: Int

  /// `nil` unless it has a size and lies within an image of that size.
  package init?(left: Int, top: Int, width: Int, height: Int, in header: ImageHeader) {
    guard left >= 0, top >= 0, width > 0, height > 0, left <= header.width - width,
      top <= header.height - height
    else { return nil }
    self.init(left: left, top: top, width: width, height: height)
  }

  init(all header: ImageHeader) {
    self.init(left: 0, top: 0, width: header.width, height: header.height)
  }

  init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  var right: Int { left + width }
  var bottom: Int { top + height }
}
