import Foundation

extension String {
  /// Whether its bytes come before those of another: an order that knows neither locales nor versions of Unicode.
  package func precedesInBytes(_ other: String) -> Bool {
    withBytes { mine in other.withBytes { theirs in mine.precedes(theirs) } }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Of two that begin alike, the shorter comes first.
  fileprivate func precedes(_ other: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let theirs = other.baseAddress else { return false }
    guard let mine = baseAddress else { return other.count > 0 }
    let order = memcmp(mine, theirs, Swift.min(count, other.count))
    return order == 0 ? count < other.count : order < 0
  }
}

extension UnsafeRawBufferPointer {
  package func hasSameBytes(as other: UnsafeRawBufferPointer) -> Bool {
    guard count == other.count else { return false }
    guard let mine = baseAddress, let theirs = other.baseAddress else { return true }
    return memcmp(mine, theirs, count) == 0
  }
}

extension ArraySlice<UInt8> {
  package func hasSameBytes(as other: ArraySlice<UInt8>) -> Bool {
    withUnsafeBytes { mine in other.withUnsafeBytes { mine.hasSameBytes(as: $0) } }
  }
}
