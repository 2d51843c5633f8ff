import Bytes

/// A stretch of other HTML that is quoted stands as a zero, which no HTML has, and where it begins and ends: so what is
/// shown twice needs no room twice until it is put together.
extension HTMLWriter {
  private static let numberLength = MemoryLayout<UInt64>.size

  /// Quotes a stretch without gaps or quotes of what `append(_:quoting:filling:)` is given as the source.
  package mutating func quote(_ stretch: Range<Int>) {
    buffer.append(0)
    buffer.append(UInt64(stretch.lowerBound), count: Self.numberLength)
    buffer.append(UInt64(stretch.upperBound), count: Self.numberLength)
  }

  mutating func append(_ html: ArraySlice<UInt8>, quoting source: HTML?) {
    html.withUnsafeBufferPointer { html in
      var written = 0
      while let zero = html.first(0, from: written) {
        buffer.append(UnsafeBufferPointer(rebasing: html[written..<zero]))
        written = zero + 1 + 2 * Self.numberLength
        guard written <= html.count else { return }
        quote(
          from: source, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(html)[(zero + 1)..<written]))
      }
      buffer.append(UnsafeBufferPointer(rebasing: html[written...]))
    }
  }

  private mutating func quote(from source: HTML?, _ place: UnsafeRawBufferPointer) {
    let start = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
    let end = UInt64(
      littleEndian: place.loadUnaligned(fromByteOffset: Self.numberLength, as: UInt64.self))
    guard let source, start <= end, end <= UInt64(source.bytes.count) else { return }
    buffer.append(source.bytes[Int(start)..<Int(end)])
  }
}
