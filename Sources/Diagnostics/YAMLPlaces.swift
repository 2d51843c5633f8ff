/// Where in a text the places are that libyaml tells. It counts columns in Unicode scalars where we count bytes, and ends lines
/// with U+0085, U+2028 and U+2029 too, as YAML 1.1 had it.
package struct YAMLPlaces: Sendable {
  private let source: SourceText
  private let bytes: Range<Int>
  /// The offset of each line's first byte, as it counts them.
  private let lineStarts: [Int]

  /// `bytes` are those of the YAML in the text.
  package init(of bytes: Range<Int>, in source: SourceText) {
    self.source = source
    self.bytes = bytes
    lineStarts =
      [bytes.lowerBound]
      + bytes.lazy.compactMap { source.bytes.endOfYAMLBreak(at: $0, below: bytes.upperBound) }
  }

  package var start: SourceLocation { source.location(ofOffset: bytes.lowerBound) }

  /// `line` and `column` count from 1. At most the end of the YAML.
  package func location(line: Int, column: Int) -> SourceLocation {
    guard lineStarts.indices.contains(line - 1) else { return source.location(ofOffset: bytes.upperBound) }
    var offset = lineStarts[line - 1]
    var left = column
    while offset < bytes.upperBound {
      if source.bytes[offset] & 0xC0 != 0x80 { left -= 1 }
      if left <= 0 { break }
      offset += 1
    }
    return source.location(ofOffset: offset)
  }
}

extension [UInt8] {
  /// The offset behind a line break whose last byte is this one; nothing where it is none.
  fileprivate func endOfYAMLBreak(at place: Int, below end: Int) -> Int? {
    func holds(_ bytes: UInt8...) -> Bool { prefix(place + 1).suffix(bytes.count).elementsEqual(bytes) }
    switch self[place] {
    case 0x0A: return place + 1
    case 0x0D: return place + 1 < end && self[place + 1] == 0x0A ? nil : place + 1
    case 0x85: return holds(0xC2, 0x85) ? place + 1 : nil
    case 0xA8, 0xA9: return holds(0xE2, 0x80, self[place]) ? place + 1 : nil
    default: return nil
    }
  }
}
