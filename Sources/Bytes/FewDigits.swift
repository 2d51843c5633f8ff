/// The decimal digits of a number below 10,000.
///
/// Public for the same reason as `ByteBuffer`.
public struct FewDigits {
  /// The first one lowest; zeros above the last.
  public let word: UInt64
  /// 1 to 4.
  public let count: Int

  @inlinable @inline(__always)
  public init(_ number: UInt) {
    let values = FewDigits.values(number)
    // A digit above the last one stops the count of zeros before the first.
    let zeros = (values | 1 &<< 24).trailingZeroBitCount &>> 3
    word = (values | 0x3030_3030) &>> UInt64(truncatingIfNeeded: 8 &* zeros)
    count = 4 &- zeros
  }

  /// With the zeros before the first.
  @inlinable @inline(__always)
  static func four(_ number: UInt) -> UInt64 { values(number) | 0x3030_3030 }

  /// Four values from 0 to 9, the first one lowest. Two pairs of digits are taken apart at once: a tenth is about 103 parts
  /// of 1,024.
  @inlinable @inline(__always)
  static func values(_ number: UInt) -> UInt64 {
    let number = UInt64(number)
    let front = number / 100
    let pairs = front | (number &- 100 &* front) &<< 16
    let tens = (pairs &* 103) &>> 10 & 0x000F_000F
    return tens | (pairs &- 10 &* tens) &<< 8
  }
}
