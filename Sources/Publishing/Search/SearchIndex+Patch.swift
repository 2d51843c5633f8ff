import Pages

extension SearchIndex {
  /// The files that change where some reports were published anew, by their numbers; nothing where what is there can't be
  /// understood. `before` has what these reports had, by their places.
  func patched(since before: [Int: ReportTerms]) throws(PublishingError) -> [Int: [UInt8]]? {
    var patches: [Int: ShardPatch] = [:]
    for (place, before) in before {
      guard let text = try text(of: place) else { return nil }
      for (term, isHeavy) in ReportTerms(text).changes(since: before) {
        let number = term.withUnsafeBufferPointer { shards.number(of: $0) }
        patches[number, default: ShardPatch()].add(term, of: place, isHeavy: isHeavy)
      }
    }
    var files: [Int: [UInt8]] = [:]
    for (number, patch) in patches {
      guard let bytes = shard(number), let file = patch.applied(to: bytes, named: shards.names[number]) else {
        return nil
      }
      files[number] = file.finish { Array($0) }
    }
    return files
  }
}
