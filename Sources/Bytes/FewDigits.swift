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
    count = number < 10 ? 1 : number < 100 ? 2 : number < 1_000 ? 3 : 4
    word = FewDigits.four(number) &>> UInt64(truncatingIfNeeded: 32 &- 8 &* count)
  }

  /// With the zeros before the first.
  @inlinable @inline(__always)
  static func four(_ number: UInt) -> UInt64 {
    let (front, rest) = (UInt64(number / 100), UInt64(number % 100))
    return 0x3030_3030 &+ (front / 10) &+ (front % 10) &<< 8 &+ (rest / 10) &<< 16 &+ (rest % 10) &<< 24
  }
}
