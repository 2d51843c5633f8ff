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
