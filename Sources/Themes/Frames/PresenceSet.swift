/// Which parts of a page are there, by their number in the parts of its kind; there are fewer than 64.
struct PresenceSet: Hashable, Sendable {
  private var bits: UInt64 = 0

  init() {}

  init(_ numbers: some Sequence<Int>) {
    for number in numbers { insert(number) }
  }

  mutating func insert(_ number: Int) { bits |= 1 &<< UInt64(number & 63) }

  func contains(_ number: Int) -> Bool { bits & (1 &<< UInt64(number & 63)) != 0 }

  func union(_ other: PresenceSet) -> PresenceSet {
    var set = self
    set.bits |= other.bits
    return set
  }
}
