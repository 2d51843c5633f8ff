/// Finds which elements of a list are those of an earlier one.
struct Pairing<Element> {
  private let before: [Element]
  private let after: [Element]
  /// Places of those that have no other, in order.
  private(set) var gone: [Int]
  private(set) var new: [Int]
  private(set) var pairs: [(before: Int, after: Int)] = []

  init(_ before: [Element], _ after: [Element]) {
    self.before = before
    self.after = after
    gone = Array(before.indices)
    new = Array(after.indices)
  }

  /// Pairs those of the rest that have the same key, the first with the first; those without a key aren't paired.
  mutating func pair<Key: Hashable>(by key: (Element) -> Key?) {
    guard !gone.isEmpty, !new.isEmpty else { return }
    var places: [Key: [Int]] = [:]
    for index in gone.reversed() {
      if let key = key(before[index]) { places[key, default: []].append(index) }
    }
    var paired: Set<Int> = []
    var rest: [Int] = []
    for index in new {
      if let other = key(after[index]).flatMap({ places[$0]?.popLast() }) {
        paired.insert(other)
        pairs.append((other, index))
      } else {
        rest.append(index)
      }
    }
    new = rest
    gone.removeAll { paired.contains($0) }
  }
}
