/// The largest rectangle without a pixel of the background: by the heights of filled columns above each row, and a stack of
/// those that can still grow; linear in the number of pixels.
struct FilledRectangle {
  private(set) var area = 0
  private(set) var left = 0
  private(set) var top = 0
  private(set) var width = 0
  private(set) var height = 0

  init(in pixels: PNGPixels, without background: Background) {
    var heights = [Int](repeating: 0, count: pixels.width + 1)
    for y in 0..<pixels.height {
      for x in 0..<pixels.width {
        heights[x] = pixels[x, y] == background.colour ? 0 : heights[x] + 1
      }
      take(heights, foot: y)
    }
  }

  /// `heights` ends with a 0, which no rectangle crosses.
  private mutating func take(_ heights: [Int], foot: Int) {
    var open: [(start: Int, height: Int)] = []
    for (x, height) in heights.enumerated() {
      var start = x
      while let last = open.last, last.height > height {
        open.removeLast()
        start = last.start
        take(left: last.start, width: x - last.start, height: last.height, foot: foot)
      }
      if open.last?.height != height { open.append((start, height)) }
    }
  }

  private mutating func take(left: Int, width: Int, height: Int, foot: Int) {
    guard width * height > area else { return }
    area = width * height
    self.left = left
    self.width = width
    self.height = height
    top = foot - height + 1
  }
}
