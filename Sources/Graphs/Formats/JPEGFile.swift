/// A JPEG's markers, walked from `SOI` to `EOI` (ITU-T T.81, annex B).
///
/// Bytes behind `EOI` are let pass: phones put a second picture or a film there, and browsers don't look.
struct JPEGFile {
  private let view: ByteView
  private var offset = 2
  private var size: (width: Int, height: Int)?
  private var isTurned = false

  static func header(of view: ByteView) throws(ImageFault) -> ImageHeader {
    var file = JPEGFile(view)
    try file.walk()
    guard let size = file.size else { throw .badHeader("no frame header") }
    return file.isTurned
      ? try ImageHeader(.jpeg, width: size.height, height: size.width)
      : try ImageHeader(.jpeg, width: size.width, height: size.height)
  }

  private init(_ view: ByteView) { self.view = view }

  private mutating func walk() throws(ImageFault) {
    var hasScan = false
    while let marker = try nextMarker() {
      switch marker {
      case 0xD9:
        guard hasScan else { throw .noImageData }
        return
      case 0x01, 0xD0...0xD7: continue
      case 0xDA:
        guard size != nil else { throw .badHeader("a scan without a frame header") }
        hasScan = true
        try takeSegment(marker)
        skipScan()
      default: try takeSegment(marker)
      }
    }
    throw hasScan ? .noEnd : .truncated
  }

  /// The code behind `FF`, of which there may be several; `nil` at the end of the file.
  private mutating func nextMarker() throws(ImageFault) -> UInt8? {
    guard let first = view[offset] else { return nil }
    guard first == 0xFF else { throw .badHeader("a segment that doesn't begin with a marker") }
    while view[offset] == 0xFF { offset += 1 }
    defer { offset += 1 }
    return view[offset]
  }

  private mutating func takeSegment(_ marker: UInt8) throws(ImageFault) {
    let length = try view.big16(offset)
    guard length >= 2 else { throw .badHeader("a segment of \(length) bytes") }
    guard offset + length <= view.count else { throw .truncated }
    let content = offset + 2..<offset + length
    offset += length
    if marker == 0xE1, EXIFOrientation.isTurned(view, in: content) { isTurned = true }
    if size == nil, Self.isFrame(marker) { try takeFrame(content) }
  }

  private mutating func takeFrame(_ content: Range<Int>) throws(ImageFault) {
    guard content.count >= 6 else { throw .badHeader("a frame header of \(content.count) bytes") }
    let height = try view.big16(content.lowerBound + 1)
    size = try (view.big16(content.lowerBound + 3), height)
  }

  /// Over coded pixels, in which `FF` is followed by 0 or a restart mark.
  private mutating func skipScan() {
    view.bytes.withUnsafeBufferPointer { bytes in
      while offset + 1 < bytes.count {
        let next = bytes[offset + 1]
        if bytes[offset] == 0xFF, next != 0, !(0xD0...0xD7).contains(next) { return }
        offset += 1
      }
      offset = bytes.count
    }
  }

  /// `SOF0` to `SOF15`, between which stand tables (C4, CC) and an extension (C8).
  private static func isFrame(_ marker: UInt8) -> Bool {
    (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
  }
}
