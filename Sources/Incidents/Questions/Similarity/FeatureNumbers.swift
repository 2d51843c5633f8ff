/// Numbers the features of incidents by their hashes, from 1 on in the order in which they come.
struct FeatureNumbers {
  /// The upper bits of a hash and a feature's number; 0 where there is none. A hash is looked for from the slot on that its
  /// first bits name.
  private var slots: [UInt64]
  private var shift: UInt64
  private(set) var count = 0

  /// What comes new after so many gets none.
  static let most = 1 << numberBits - 1
  static let numberBits: UInt64 = 22

  init() {
    slots = [UInt64](repeating: 0, count: 1 << 12)
    shift = 64 - 12
  }

  /// 0 where there is no number left.
  @inline(__always)
  mutating func number(of hash: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: hash &>> shift)
    let mask = slots.count - 1
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) &>> Self.numberBits == 0 {
        return Int(truncatingIfNeeded: slots[slot]) & Self.most
      }
      slot = (slot + 1) & mask
    }
    guard count < Self.most else { return 0 }
    count += 1
    slots[slot] = (hash &>> Self.numberBits) &<< Self.numberBits | UInt64(count)
    if count * 2 > slots.count { grow() }
    return count
  }

  private mutating func grow() {
    let before = slots
    slots = [UInt64](repeating: 0, count: before.count * 4)
    shift -= 2
    for entry in before where entry != 0 {
      var slot = Int(truncatingIfNeeded: entry &>> shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }
}
