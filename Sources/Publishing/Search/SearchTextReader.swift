import Bytes
import Pages

/// Reads the terms of a report from its search text as it was published.
struct SearchTextReader: ~Copyable {
  private var terms = SearchTerms()

  /// Each term as often as it occurs, and whether it is in a row that tells more than others. Of bytes that are no search
  /// text as much as makes sense.
  @inline(__always)
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ receive: (UnsafeBufferPointer<UInt8>, _ isHeavy: Bool) -> Void
  ) {
    var place = bytes.first(0x0A).map { $0 + 1 } ?? bytes.count
    var kind: SearchRowKind?
    while place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      if bytes[place + 1] != UInt8(ascii: "\"") { kind = SearchRowKind(rawValue: bytes[place + 1]) }
      guard let text = Self.text(ofRowAt: place, in: bytes) else { return }
      if kind?.isIndexed ?? false {
        let isHeavy = kind?.isHeavy ?? false
        place = terms.read(json: bytes, from: text) { receive($0, isHeavy) }
      }
      guard let end = bytes.first(0x0A, from: place) else { return }
      place = end + 1
    }
  }

  /// Where the text begins, behind `","`.
  private static func text(ofRowAt start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let end = bytes.first(UInt8(ascii: "\""), from: start + 1), end + 2 < bytes.count,
      bytes[end + 1] == UInt8(ascii: ","), bytes[end + 2] == UInt8(ascii: "\"")
    else { return nil }
    return end + 3
  }
}
