/// Names of places of a page, each once. In a sorted array: a page has a few dozen, and a set would hash them all.
package struct AnchorNames: Sendable {
  private var names: [String]

  /// In any order, and some of them twice perhaps.
  init(_ names: [String] = []) {
    self.names = []
    add(names)
  }

  mutating func add(_ more: [String]) {
    names += more
    names.sort()
    var kept = 0
    for index in names.indices where kept == 0 || names[kept - 1] != names[index] {
      names.swapAt(kept, index)
      kept += 1
    }
    names.removeLast(names.count - kept)
  }

  package func contains(_ name: String) -> Bool {
    let place = names.place(of: name)
    return place < names.count && names[place] == name
  }

  /// From the first of the alphabet to the last.
  package func sorted() -> [String] { names }
}
