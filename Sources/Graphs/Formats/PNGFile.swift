/// A PNG's chunks, walked from signature to `IEND` (PNG specification, third edition, clauses 5 and 11).
///
/// Nothing is inflated: neither pixels nor compressed texts, which may be bombs.
struct PNGFile {
  private let view: ByteView
  private var offset = 8
  private var size: PNGSize?
  /// Where the compressed pixels lie, in the order in which they go on.
  private var data: [Range<Int>] = []
  private var palette: Range<Int>?

  static func header(of view: ByteView) throws(ImageFault) -> ImageHeader {
    try contents(of: view).size.header
  }

  /// What the pixels are made of.
  struct Contents {
    let size: PNGSize
    let data: [Range<Int>]
    let palette: Range<Int>?
  }

  static func contents(of view: ByteView) throws(ImageFault) -> Contents {
    var file = PNGFile(view)
    return try file.walk()
  }

  private init(_ view: ByteView) { self.view = view }

  private mutating func walk() throws(ImageFault) -> Contents {
    while offset < view.count {
      let length = try view.big32(offset)
      let type = try view.tag(offset + 4)
      let end = offset + 12 + length
      guard end <= view.count else { throw .truncated }
      try checkSum(of: type, length: length)
      if type == "IEND" { return try finish(at: end) }
      try take(type, length: length)
      offset = end
    }
    throw size == nil ? .truncated : .noEnd
  }

  private func checkSum(of type: String, length: Int) throws(ImageFault) {
    let covered = offset + 4..<offset + 8 + length
    let expected = try view.big32(covered.upperBound)
    guard CRC32.checksum(of: view.bytes, in: covered) == UInt32(truncatingIfNeeded: expected) else {
      throw .badChecksum(chunk: type)
    }
  }

  private mutating func take(_ type: String, length: Int) throws(ImageFault) {
    guard (type == "IHDR") == (size == nil) else { throw .badHeader("\"IHDR\" is not its first chunk") }
    switch type {
    case "IHDR": size = try PNGSize(view, at: offset + 8, length: length)
    case "IDAT": data.append(offset + 8..<offset + 8 + length)
    case "PLTE": palette = offset + 8..<offset + 8 + length
    default:
      // The fifth bit of the first letter says that a reader may skip what it doesn't know.
      guard try view.byte(offset + 4) & 0x20 != 0 else { throw .badHeader("an unknown chunk \"\(type)\"") }
    }
  }

  private func finish(at end: Int) throws(ImageFault) -> Contents {
    guard let size else { throw .badHeader("\"IHDR\" is not its first chunk") }
    let dataBytes = data.reduce(0) { $0 + $1.count }
    guard dataBytes > 0 else { throw .noImageData }
    guard palette != nil || !size.needsPalette else { throw .badHeader("its palette is missing") }
    guard dataBytes <= size.dataLimit else { throw .moreDataThanHeader }
    guard end == view.count else { throw .trailingData(bytes: view.count - end) }
    return Contents(size: size, data: data, palette: palette)
  }
}
