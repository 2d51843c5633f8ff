/// The colours of a PNG, for looking at single places of it.
struct PNGPixels {
  let width: Int
  let height: Int
  private let rows: [UInt8]
  private let rowBytes: Int
  private let depth: Int
  private let channels: Int
  private let hasColour: Bool
  /// Three bytes a colour; empty where pixels have colours themselves.
  private let palette: [UInt8]

  /// More pixels than this are not looked at.
  static let pixelLimit = 4_000_000

  /// `nil` where it is no PNG, damaged, interlaced or too large to be looked at.
  init?(_ bytes: [UInt8]) {
    guard ImageFormat(of: bytes) == .png, let contents = try? PNGFile.contents(of: ByteView(bytes)) else {
      return nil
    }
    let size = contents.size
    width = size.header.width
    height = size.header.height
    guard !size.isInterlaced, width * height <= Self.pixelLimit else { return nil }
    let filters = PNGFilters(
      pixelBytes: max(1, size.bitsPerPixel / 8), rowBytes: size.bytesPerRow, height: height)
    let inflated = Inflation.bytes(of: contents.data, in: bytes, size: height * (size.bytesPerRow + 1))
    guard let rows = inflated.flatMap(filters.undone) else { return nil }
    self.rows = rows
    rowBytes = size.bytesPerRow
    depth = size.depth
    channels = size.channels
    hasColour = size.channels >= 3
    palette = size.needsPalette ? contents.palette.map { Array(bytes[$0]) } ?? [] : []
  }

  /// Outside the image, its nearest pixel.
  subscript(x: Int, y: Int) -> Colour {
    let x = min(max(x, 0), width - 1)
    let row = min(max(y, 0), height - 1) * rowBytes
    guard hasColour else { return tone(sample(x * channels, of: row)) }
    let first = x * channels
    return Colour(
      red: sample(first, of: row), green: sample(first + 1, of: row), blue: sample(first + 2, of: row))
  }

  /// As a byte, or as the palette's place.
  private func sample(_ index: Int, of row: Int) -> UInt8 {
    switch depth {
    case 8: return rows[row + index]
    case 16: return rows[row + 2 * index]
    default:
      let bit = index * depth
      let shift = 8 - depth - bit % 8
      return rows[row + bit / 8] >> UInt8(shift) & UInt8(1 << depth - 1)
    }
  }

  /// Of a palette's place or a shade of grey.
  private func tone(_ sample: UInt8) -> Colour {
    guard palette.isEmpty else {
      let place = 3 * Int(sample)
      guard place + 2 < palette.count else { return Colour(red: 0, green: 0, blue: 0) }
      return Colour(red: palette[place], green: palette[place + 1], blue: palette[place + 2])
    }
    let shade = depth < 8 ? UInt8(Int(sample) * 255 / (1 << depth - 1)) : sample
    return Colour(red: shade, green: shade, blue: shade)
  }
}
