/// What munin-limits says of the fields of a graph: a section for each state, of which the worst counts.
struct MuninSections {
  /// Where the first begins.
  let start: Int
  /// Of the worst.
  private let state: Range<Int>

  /// Nothing where there is none from an index on.
  init?(_ line: LineBytes, from index: Int) {
    let found = Self.words.compactMap { word in
      line.find(word, from: index).map { $0..<$0 + word.utf8CodeUnitCount }
    }
    let sections = found.filter { $0.lowerBound == index || LineBytes.isBlank(line[$0.lowerBound - 1]) }
    guard let worst = sections.first, let start = sections.map(\.lowerBound).min() else { return nil }
    self.start = start
    // Without "s: ".
    state = worst.lowerBound..<worst.upperBound - 3
  }

  func alert(_ line: LineBytes, host: Range<Int>?, service: Range<Int>?) -> Alert {
    Alert(
      AlertState.kind(line, state), line, Alert.Places(host: host, service: service, state: state))
  }

  /// The worst first.
  private static let words: [StaticString] = ["CRITICALs: ", "WARNINGs: ", "UNKNOWNs: ", "OKs: "]
}
