/// Bytes as they arrive, until the head of a request is complete. It grows no further than a head may, and each byte is
/// looked at once.
package struct HeadBuffer: Sendable {
  /// In bytes: browsers send less than a tenth of it.
  package static let largest = 16_384

  private var bytes: [UInt8] = []
  /// How many of them hold no end.
  private var searched = 0

  package enum Found: Equatable, Sendable {
    /// All before the empty line.
    case head([UInt8])
    case incomplete
    case tooLong
  }

  var isEmpty: Bool { bytes.isEmpty }

  package init() {}

  package mutating func append(_ more: [UInt8]) { bytes += more }

  /// Takes the head out; what stands behind it is the beginning of the next one.
  package mutating func next() -> Found {
    while searched < bytes.count, searched <= Self.largest {
      guard bytes[searched] == UInt8(ascii: "\n"), let start = startOfEmptyLine(endingAt: searched) else {
        searched += 1
        continue
      }
      let head = Array(bytes[..<start])
      bytes.removeFirst(searched + 1)
      searched = 0
      return .head(head)
    }
    return searched > Self.largest ? .tooLong : .incomplete
  }

  /// Where the line feed stands that is before an empty line.
  private func startOfEmptyLine(endingAt end: Int) -> Int? {
    var before = end - 1
    if before >= 0, bytes[before] == UInt8(ascii: "\r") { before -= 1 }
    return before >= 0 && bytes[before] == UInt8(ascii: "\n") ? before : nil
  }
}
