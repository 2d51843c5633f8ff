/// Words of up to eight bytes that were seen not long ago, with their places among all: most words of a text were, and then
/// their stems needn't be found again. Two words may want the same room, which the later one gets.
struct KnownWords: ~Copyable {
  private let keys: UnsafeMutablePointer<UInt64>
  private let places: UnsafeMutablePointer<UInt16>

  private static let count = 1 << bits
  private static let bits = 10

  init() {
    keys = .allocate(capacity: Self.count)
    keys.initialize(repeating: 0, count: Self.count)
    places = .allocate(capacity: Self.count)
    places.initialize(repeating: 0, count: Self.count)
  }

  init(copying other: borrowing KnownWords) {
    keys = .allocate(capacity: Self.count)
    keys.initialize(from: other.keys, count: Self.count)
    places = .allocate(capacity: Self.count)
    places.initialize(from: other.places, count: Self.count)
  }

  deinit {
    keys.deallocate()
    places.deallocate()
  }

  /// One to eight bytes as a number, and zeros; eight can be read.
  @inline(__always)
  static func key(_ word: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let eight = UnsafeRawPointer(word).loadUnaligned(as: UInt64.self).littleEndian
    return eight & (UInt64.max &>> UInt64(truncatingIfNeeded: 64 &- count &* 8))
  }

  /// No word has the key 0.
  @inline(__always)
  subscript(key: UInt64) -> Int? {
    let slot = Self.slot(key)
    return keys[slot] == key ? Int(places[slot]) : nil
  }

  @inline(__always)
  func note(_ key: UInt64, _ place: Int) {
    let slot = Self.slot(key)
    keys[slot] = key
    places[slot] = UInt16(truncatingIfNeeded: place)
  }

  @inline(__always)
  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> UInt64(64 - bits))
  }
}
