/// The bytes of a file, which can be asked at any offset without a trap.
struct ByteView {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// `nil` outside the file.
  subscript(offset: Int) -> UInt8? {
    bytes.indices.contains(offset) ? bytes[offset] : nil
  }

  func byte(_ offset: Int) throws(ImageFault) -> Int {
    guard let byte = self[offset] else { throw .truncated }
    return Int(byte)
  }

  func big16(_ offset: Int) throws(ImageFault) -> Int {
    try byte(offset) << 8 | byte(offset + 1)
  }

  func big32(_ offset: Int) throws(ImageFault) -> Int {
    try big16(offset) << 16 | big16(offset + 2)
  }

  func little16(_ offset: Int) throws(ImageFault) -> Int {
    try byte(offset) | byte(offset + 1) << 8
  }

  func little24(_ offset: Int) throws(ImageFault) -> Int {
    try little16(offset) | byte(offset + 2) << 16
  }

  func little32(_ offset: Int) throws(ImageFault) -> Int {
    try little16(offset) | little16(offset + 2) << 16
  }

  func has(_ expected: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= count, expected.count <= count - offset else { return false }
    return bytes[offset..<offset + expected.count].elementsEqual(expected)
  }

  func has(_ expected: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset <= count, expected.utf8CodeUnitCount <= count - offset else { return false }
    return expected.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  /// Four letters, as formats name their chunks; bytes that are none become `?`.
  func tag(_ offset: Int) throws(ImageFault) -> String {
    var tag = ""
    for position in offset..<offset + 4 {
      let byte = try UInt8(truncatingIfNeeded: byte(position))
      tag.unicodeScalars.append(byte >= 0x20 && byte < 0x7F ? Unicode.Scalar(byte) : "?")
    }
    return tag
  }
}
