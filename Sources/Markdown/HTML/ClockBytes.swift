/// `14:02:30` as eight bytes, for a time that is written more than once.
///
/// Public for the same reason as `ByteBuffer`.
public struct ClockBytes {
  /// The first byte lowest.
  @usableFromInline let word: UInt64

  /// Of seconds since midnight, 0 to 86,399.
  @inlinable
  public init(_ secondOfDay: Int) {
    let seconds = UInt64(truncatingIfNeeded: secondOfDay) % 86_400
    let minutes = seconds / 60
    word =
      ClockBytes.digits(minutes / 60) | UInt64(UInt8(ascii: ":")) << 16
      | ClockBytes.digits(minutes % 60) << 24 | UInt64(UInt8(ascii: ":")) << 40
      | ClockBytes.digits(seconds % 60) << 48
  }

  /// Two digits of a number from 0 to 99, the first one lowest.
  @inlinable
  static func digits(_ number: UInt64) -> UInt64 { 0x3030 &+ number / 10 &+ (number % 10) &<< 8 }
}
