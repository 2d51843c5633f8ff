/// Brings together the terms that several threads found in a file of the index: the reports of each lie behind those of the
/// one before it.
struct TermMerge {
  private var parts: [(terms: SortedTerms, places: Range<Int>)]
  private var postings: [UInt8] = []

  init(_ parts: [(terms: SortedTerms, places: Range<Int>)]) { self.parts = parts }

  mutating func file(_ name: String) -> ShardFile {
    var file = ShardFile(name)
    while let first = firstPart {
      let place = parts[first].places.lowerBound
      parts[first].terms.withTerm(place) { term in
        file.add(term)
        add(term, to: &file)
      }
    }
    return file
  }

  /// The one whose next term comes first; of several the first.
  private var firstPart: Int? {
    var first: Int?
    for index in parts.indices where !parts[index].places.isEmpty {
      guard let other = first else {
        first = index
        continue
      }
      if precedes(index, other) { first = index }
    }
    return first
  }

  private func precedes(_ a: Int, _ b: Int) -> Bool {
    parts[a].terms.withTerm(parts[a].places.lowerBound) { a in
      parts[b].terms.withTerm(parts[b].places.lowerBound) { b in a.precedesInBytes(b) }
    }
  }

  /// The postings of a term from all parts whose next one it is.
  private mutating func add(_ term: UnsafeBufferPointer<UInt8>, to file: inout ShardFile) {
    var last = -1
    for index in parts.indices {
      let place = parts[index].places.lowerBound
      guard !parts[index].places.isEmpty,
        parts[index].terms.withTerm(place, { $0.elementsEqual(term) })
      else { continue }
      postings.removeAll(keepingCapacity: true)
      parts[index].terms.copyPostings(place, to: &postings)
      if let (number, length) = PostingDigits.read(postings) {
        file.add(Posting(number: number, behind: -1), behind: last)
        file.add(written: postings[length...])
      }
      last = parts[index].terms.lastReport(place)
      parts[index].places = place + 1..<parts[index].places.upperBound
    }
  }
}
