/// A GIF's blocks, walked from header to trailer (GIF89a specification, W3C, 1990).
struct GIFFile {
  private let view: ByteView
  private var offset = 13
  private var hasPicture = false

  static func header(of view: ByteView) throws(ImageFault) -> ImageHeader {
    let header = try ImageHeader(.gif, width: view.little16(6), height: view.little16(8))
    var file = GIFFile(view)
    try file.skipTable(flags: view.byte(10))
    try file.walk()
    return header
  }

  private init(_ view: ByteView) { self.view = view }

  private mutating func walk() throws(ImageFault) {
    while let block = view[offset] {
      switch block {
      case 0x21:
        offset += 2
        try skipBlocks()
      case 0x2C: try skipPicture()
      case 0x3B: return try finish()
      default: throw .badHeader("an unknown block \(block)")
      }
    }
    throw hasPicture ? .noEnd : .truncated
  }

  private func finish() throws(ImageFault) {
    guard hasPicture else { throw .noImageData }
    let rest = view.count - offset - 1
    guard rest == 0 else { throw .trailingData(bytes: rest) }
  }

  private mutating func skipPicture() throws(ImageFault) {
    let flags = try view.byte(offset + 9)
    offset += 10
    try skipTable(flags: flags)
    offset += 1
    try skipBlocks()
    hasPicture = true
  }

  /// A colour table of 3 bytes a colour, if bit 7 says that there is one; its size is 2 to the power of bits 0-2 plus 1.
  private mutating func skipTable(flags: Int) throws(ImageFault) {
    guard flags & 0x80 != 0 else { return }
    offset += 3 << (flags & 7 + 1)
    guard offset <= view.count else { throw .truncated }
  }

  /// Blocks that begin with their length, up to one of length 0.
  private mutating func skipBlocks() throws(ImageFault) {
    while true {
      let length = try view.byte(offset)
      offset += 1 + length
      if length == 0 { return }
    }
  }
}
