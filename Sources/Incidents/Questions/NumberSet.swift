/// A set of numbers below a bound, a bit each.
struct NumberSet {
  private var words: [UInt64]
  /// Numbers lie below it.
  private let bound: Int

  init(below bound: Int) {
    self.bound = max(bound, 0)
    words = [UInt64](repeating: 0, count: (max(bound, 0) + 63) / 64)
  }

  /// A number beyond the bound is none of it.
  mutating func insert(_ number: Int) {
    if number >= 0, number < bound { words[number / 64] |= 1 << UInt64(number % 64) }
  }

  func contains(_ number: Int) -> Bool {
    number >= 0 && number < bound && words[number / 64] >> UInt64(number % 64) & 1 == 1
  }

  /// Both have the same bound.
  mutating func formUnion(_ other: NumberSet) {
    for place in words.indices where place < other.words.count { words[place] |= other.words[place] }
  }

  /// Both have the same bound.
  mutating func formIntersection(_ other: NumberSet) {
    for place in words.indices { words[place] &= place < other.words.count ? other.words[place] : 0 }
  }

  /// How many there are in a range.
  func count(in range: Range<Int>) -> Int {
    let range = range.clamped(to: 0..<bound)
    guard !range.isEmpty else { return 0 }
    let (first, last) = (range.lowerBound / 64, (range.upperBound - 1) / 64)
    var count = 0
    for place in first...last {
      var word = words[place]
      if place == first { word &= ~0 << UInt64(range.lowerBound % 64) }
      if place == last { word &= ~0 >> UInt64(63 - (range.upperBound - 1) % 64) }
      count += word.nonzeroBitCount
    }
    return count
  }
}
