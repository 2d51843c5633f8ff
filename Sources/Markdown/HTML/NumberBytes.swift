import Bytes

/// The decimal digits of a number that is written more than once.
///
/// Public for the same reason as `ByteBuffer`.
public struct NumberBytes {
  @usableFromInline let number: Int
  /// Nothing where it has more digits than that.
  @usableFromInline let digits: FewDigits?

  @inlinable @inline(__always)
  public init(_ number: Int) {
    self.number = number
    digits = number >= 0 && number < 10_000 ? FewDigits(UInt(bitPattern: number)) : nil
  }
}

extension HTMLWriter {
  @inlinable @inline(__always)
  public mutating func number(_ number: NumberBytes) {
    if let digits = number.digits {
      buffer.append(digits.word, count: digits.count)
    } else {
      buffer.append(decimal: number.number)
    }
  }
}
