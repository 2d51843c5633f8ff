/// The colour around a graph's plot.
struct Background {
  let colour: Colour

  /// How far from the edge it is looked for, so that a bevel doesn't count.
  private static let inset = 4

  /// The commonest colour on a ring near the edge; `nil` where less than half of the ring has it.
  init?(of pixels: PNGPixels) {
    let (right, bottom) = (pixels.width - 1 - Self.inset, pixels.height - 1 - Self.inset)
    guard right > Self.inset, bottom > Self.inset else { return nil }
    var counts: [Colour: Int] = [:]
    for x in Self.inset...right {
      counts[pixels[x, Self.inset], default: 0] += 1
      counts[pixels[x, bottom], default: 0] += 1
    }
    for y in Self.inset + 1..<bottom {
      counts[pixels[Self.inset, y], default: 0] += 1
      counts[pixels[right, y], default: 0] += 1
    }
    let total = counts.values.reduce(0, +)
    guard let (colour, count) = counts.max(by: { $0.value < $1.value }), count * 2 > total else { return nil }
    self.colour = colour
  }
}
