/// Finds what somebody meant who wrote something a little different.
package enum NearMiss {
  /// The candidate nearest to `word`, if at most a third of its letters, and at most two, would have to change.
  package static func of(_ word: String, among candidates: some Sequence<String>) -> String? {
    let bytes = Array(word.lowercased().utf8)
    guard bytes.count <= 100 else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word && abs(candidate.utf8.count - bytes.count) <= 2 {
      let distance = self.distance(bytes, Array(candidate.lowercased().utf8))
      guard distance <= min(2, max(1, bytes.count / 3)) else { continue }
      let isNearer = best.map { (distance, candidate) < ($0.distance, $0.candidate) } ?? true
      if isNearer { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// `did you mean "…"?`, if there is something near.
  package static func question(_ word: String, among candidates: some Sequence<String>) -> String? {
    of(word, among: candidates).map { "did you mean \"\($0)\"?" }
  }

  /// Insertions, deletions, changes and swaps of neighbours.
  private static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var current = [i + 1] + [Int](repeating: 0, count: b.count)
      for j in b.indices {
        let change = last[j] + (a[i] == b[j] ? 0 : 1)
        current[j + 1] = min(change, last[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          current[j + 1] = min(current[j + 1], beforeLast[j - 1] + 1)
        }
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
