/// A WebP's chunks (RFC 9649, sections 2.3 to 2.7).
struct WebPFile {
  private let view: ByteView
  private var offset = 12
  private var hasPicture = false

  static func header(of view: ByteView) throws(ImageFault) -> ImageHeader {
    let end = try view.little32(4) + 8
    guard end <= view.count else { throw .truncated }
    guard end == view.count else { throw .trailingData(bytes: view.count - end) }
    let header = try size(of: view)
    var file = WebPFile(view)
    try file.walk()
    return header
  }

  private init(_ view: ByteView) { self.view = view }

  /// Chunks have a length and are filled up to an even one.
  private mutating func walk() throws(ImageFault) {
    while offset < view.count {
      if ["VP8 ", "VP8L", "ANMF"].contains(try view.tag(offset)) { hasPicture = true }
      let length = try view.little32(offset + 4)
      guard offset + 8 + length <= view.count else { throw .truncated }
      offset += 8 + length + length & 1
    }
    guard hasPicture else { throw .noImageData }
  }

  private static func size(of view: ByteView) throws(ImageFault) -> ImageHeader {
    switch try view.tag(12) {
    case "VP8X": return try ImageHeader(.webp, width: view.little24(24) + 1, height: view.little24(27) + 1)
    case "VP8L": return try lossless(view)
    case "VP8 ": return try lossy(view)
    case let tag: throw .badHeader("an unknown first chunk \"\(tag)\"")
    }
  }

  /// Behind the byte 2F, 14 bits of width and 14 of height, each less one.
  private static func lossless(_ view: ByteView) throws(ImageFault) -> ImageHeader {
    guard try view.byte(20) == 0x2F else { throw .badHeader("no lossless signature") }
    let bits = try view.little32(21)
    return try ImageHeader(.webp, width: bits & 0x3FFF + 1, height: bits >> 14 & 0x3FFF + 1)
  }

  /// Behind a key frame's start code, 14 bits each; the upper two scale and are for the screen only.
  private static func lossy(_ view: ByteView) throws(ImageFault) -> ImageHeader {
    guard view.has([0x9D, 0x01, 0x2A], at: 23) else { throw .badHeader("no key frame") }
    return try ImageHeader(.webp, width: view.little16(26) & 0x3FFF, height: view.little16(28) & 0x3FFF)
  }
}
