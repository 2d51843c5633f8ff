/// The ASCII letters at the front of eight bytes, looked at all at once.
struct EightLetters {
  /// How many there are before anything else.
  let count: Int
  /// All bytes, letters among them in lower case; the first is the lowest.
  private let small: UInt64
  /// The bit that a capital lacks, of each byte.
  private let capitals: UInt64

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// From a place in a text on; behind its end stands no letter.
  @inline(__always)
  init(_ text: UnsafeBufferPointer<UInt8>, from place: Int) {
    let bytes = Self.eight(text, from: place)
    small = bytes | Self.ones &* 0x20
    capitals = ~bytes & (Self.ones &* 0x20)
    // The high bit of each byte says that its lower seven are `a` or more, or more than `z`.
    let seven = small & (Self.ones &* 0x7F)
    let fromA = seven &+ Self.ones &* (0x80 - 0x61)
    let beyondZ = seven &+ Self.ones &* (0x7F - 0x7A)
    let letters = (fromA ^ beyondZ) & ~small & (Self.ones &* 0x80)
    count = (letters ^ (Self.ones &* 0x80)).trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func eight(_ text: UnsafeBufferPointer<UInt8>, from place: Int) -> UInt64 {
    guard let base = text.baseAddress else { return 0 }
    if place &+ 8 <= text.count {
      return UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self).littleEndian
    }
    var eight: UInt64 = 0
    for index in stride(from: text.count - 1, through: place, by: -1) {
      eight = eight << 8 | UInt64(text[index])
    }
    return eight
  }

  /// Whether a letter from a place on is a capital.
  @inline(__always)
  func hasCapital(from place: Int) -> Bool {
    let counted = count == 8 ? ~0 : (1 &<< UInt64(count &* 8)) &- 1 as UInt64
    let before = (1 &<< UInt64(place &* 8)) &- 1 as UInt64
    return capitals & counted & ~before != 0
  }

  /// All eight bytes.
  @inline(__always)
  func store(in room: UnsafeMutablePointer<UInt8>) {
    UnsafeMutableRawPointer(room).storeBytes(of: small.littleEndian, as: UInt64.self)
  }
}
