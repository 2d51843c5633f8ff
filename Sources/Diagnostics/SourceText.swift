import Bytes

/// A text that a user wrote: its bytes, its place in the archive, and where its lines begin.
package struct SourceText: Sendable {
  /// Relative to the archive's root, with `/` between its parts.
  package let path: String
  package let bytes: [UInt8]
  /// The offset of each line's first byte. Lines end with LF, CRLF or CR.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = bytes.withUnsafeBufferPointer(SourceText.lineStarts)
  }

  private static func lineStarts(of bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var starts = [0]
    starts.reserveCapacity(bytes.count / 48)
    var nextReturn = bytes.first(0x0D) ?? bytes.count
    var start = 0
    while start < bytes.count {
      let feed = bytes.first(0x0A, from: start) ?? bytes.count
      while nextReturn < feed {
        if nextReturn + 1 != feed || feed == bytes.count { starts.append(nextReturn + 1) }
        nextReturn = bytes.first(0x0D, from: nextReturn + 1) ?? bytes.count
      }
      if feed < bytes.count { starts.append(feed + 1) }
      start = feed + 1
    }
    return starts
  }

  /// At least 1; a text that ends with a line break has an empty last line.
  package var lineCount: Int { lineStarts.count }

  /// The offset of each line's first byte, from the line with a number on.
  package func lineStarts(from number: Int) -> ArraySlice<Int> {
    lineStarts[min(max(1, number) - 1, lineStarts.count)...]
  }

  /// The bytes of a line without its line break; empty outside the text.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  package func location(ofOffset offset: Int) -> SourceLocation {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourceLocation(line: low + 1, column: offset - lineStarts[low] + 1)
  }

  package func range(ofOffsets offsets: Range<Int>) -> SourceRange {
    SourceRange(location(ofOffset: offsets.lowerBound), location(ofOffset: offsets.upperBound))
  }

  /// The offset of a place, bounded by its line.
  package func offset(of location: SourceLocation) -> Int {
    guard location.line >= 1 else { return 0 }
    guard location.line <= lineStarts.count else { return bytes.count }
    let end = location.line < lineStarts.count ? lineStarts[location.line] : bytes.count
    return min(lineStarts[location.line - 1] + max(0, location.column - 1), end)
  }

  package func range(of place: SourceRange) -> Range<Int> {
    let start = offset(of: place.start)
    return start..<max(start, offset(of: place.end))
  }
}
