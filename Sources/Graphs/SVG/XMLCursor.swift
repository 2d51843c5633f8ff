/// A place in an XML text, from which one reads on.
struct XMLCursor {
  private let bytes: [UInt8]
  private(set) var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// `nil` at the end.
  var current: UInt8? { offset < bytes.count ? bytes[offset] : nil }
  var isAtEnd: Bool { offset >= bytes.count }

  func starts(with mark: StaticString) -> Bool {
    guard bytes.count - offset >= mark.utf8CodeUnitCount else { return false }
    return mark.withUTF8Buffer { bytes[offset..<offset + $0.count].elementsEqual($0) }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    offset += 1
    return true
  }

  mutating func take(_ mark: StaticString) -> Bool {
    guard starts(with: mark) else { return false }
    offset += mark.utf8CodeUnitCount
    return true
  }

  mutating func take(while belongs: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    let start = offset
    while let byte = current, belongs(byte) { offset += 1 }
    return bytes[start..<offset]
  }

  mutating func skipSpace() { _ = take(while: Self.isSpace) }

  /// What stands in front of `mark`, which is passed over too.
  mutating func take(upTo mark: StaticString) throws(ImageFault) -> ArraySlice<UInt8> {
    guard let front = front(upTo: mark) else { throw .truncated }
    return front
  }

  /// The same; `nil` where no such mark comes.
  mutating func front(upTo mark: StaticString) -> ArraySlice<UInt8>? {
    let start = offset
    while !isAtEnd {
      let end = offset
      if take(mark) { return bytes[start..<end] }
      offset += 1
    }
    return nil
  }

  /// At the end of the file, what is missing was cut off.
  func fault(_ what: String) -> ImageFault { isAtEnd ? .truncated : .badHeader(what) }
}
