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

/// The numbers of the incidents that have a name in common: a bit for each incident where many have it, else one after another,
/// so that a name that nobody shares costs nothing.
enum IncidentNumbers {
  case few([Int])
  case many(NumberSet)

  /// From the names of each incident, by number.
  static func byName<Name: Hashable>(in names: [[Name]]) -> [Name: IncidentNumbers] {
    var lists: [Name: [Int]] = [:]
    for (number, names) in names.enumerated() {
      for name in names where lists[name]?.last != number { lists[name, default: []].append(number) }
    }
    return lists.mapValues { list in
      guard list.count > names.count / 64 else { return .few(list) }
      var set = NumberSet(below: names.count)
      for number in list { set.insert(number) }
      return .many(set)
    }
  }

  func insert(into set: inout NumberSet) {
    switch self {
    case .few(let numbers): for number in numbers { set.insert(number) }
    case .many(let numbers): set.formUnion(numbers)
    }
  }
}
