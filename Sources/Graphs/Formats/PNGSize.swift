/// What a PNG's `IHDR` chunk says (PNG specification, third edition, clause 11.2.1).
struct PNGSize {
  let header: ImageHeader
  /// Bits of a sample.
  let depth: Int
  /// 1 to 4, one of them for a place in the palette.
  let channels: Int
  let needsPalette: Bool
  let isInterlaced: Bool

  init(_ view: ByteView, at offset: Int, length: Int) throws(ImageFault) {
    guard length == 13 else { throw .badHeader("\"IHDR\" of \(length) bytes") }
    header = try ImageHeader(.png, width: view.big32(offset), height: view.big32(offset + 4))
    depth = try view.byte(offset + 8)
    let colour = try view.byte(offset + 9)
    guard let kind = Self.kinds[colour] else { throw .badHeader("colour type \(colour)") }
    guard kind.depths.contains(depth) else { throw .badHeader("\(depth) bits in colour type \(colour)") }
    guard try view.byte(offset + 10) == 0 else { throw .badHeader("an unknown compression") }
    guard try view.byte(offset + 11) == 0 else { throw .badHeader("an unknown filter") }
    let interlacing = try view.byte(offset + 12)
    guard interlacing <= 1 else { throw .badHeader("an unknown interlacing") }
    isInterlaced = interlacing == 1
    channels = kind.channels
    needsPalette = colour == 3
  }

  var bitsPerPixel: Int { depth * channels }
  /// Without the byte in front that names the filter.
  var bytesPerRow: Int { (header.width * bitsPerPixel + 7) / 8 }

  /// The most bytes of `IDAT` that are believed.
  ///
  /// Deflate can always store: raw bytes, 5 for each 65,535 and 6 around them. Interlacing adds at most a filter
  /// byte a row. Twice the raw size and some air is therefore more than any encoder writes.
  var dataLimit: Int {
    2 * header.height * (1 + bytesPerRow) + 1024
  }

  private static let kinds: [Int: (channels: Int, depths: Set<Int>)] = [
    0: (1, [1, 2, 4, 8, 16]), 2: (3, [8, 16]), 3: (1, [1, 2, 4, 8]), 4: (2, [8, 16]), 6: (4, [8, 16]),
  ]
}
