/// What changed in the terms of one file of the index.
struct ShardPatch {
  /// By term: of which reports, and whether the term is heavy there; nothing where it is gone.
  private var changes: [[UInt8]: [Int: Bool?]] = [:]

  mutating func add(_ term: [UInt8], of report: Int, isHeavy: Bool?) {
    changes[term, default: [:]].updateValue(isHeavy, forKey: report)
  }

  /// The file as it would be made anew; nothing where it isn't what was written once.
  func applied(to bytes: [UInt8], named name: String) -> ShardFile? {
    guard let known = ShardFile.terms(in: bytes, of: name) else { return nil }
    var file = ShardFile(name)
    var new = changes.keys.sorted { $0.lexicographicallyPrecedes($1) }[...]
    for (term, postings) in known {
      while let next = new.first, next.lexicographicallyPrecedes(term) {
        add(next, [], to: &file)
        new.removeFirst()
      }
      if new.first?.elementsEqual(term) ?? false {
        guard let postings = ShardFile.postings(postings) else { return nil }
        add(Array(term), postings, to: &file)
        new.removeFirst()
      } else {
        term.withUnsafeBufferPointer { file.add($0) }
        file.add(written: postings)
      }
    }
    for term in new { add(term, [], to: &file) }
    return file
  }

  /// A term with what is known of it and what changed, if a report still has it.
  private func add(_ term: [UInt8], _ known: [Posting], to file: inout ShardFile) {
    let changes = changes[term] ?? [:]
    let kept = known.filter { changes[$0.report] == nil }
    let added = changes.compactMap { report, isHeavy in isHeavy.map { Posting(report, isHeavy: $0) } }
    let postings = (kept + added).sorted { $0.report < $1.report }
    guard !postings.isEmpty else { return }
    term.withUnsafeBufferPointer { file.add($0) }
    var previous = -1
    for posting in postings {
      file.add(posting, behind: previous)
      previous = posting.report
    }
  }
}
