import Bytes

/// What was said, so that it is known again within other text: digests of so many words in a row.
enum SaidWords {
  /// Fewer words in a row are alike by chance.
  private static let length = 7
  /// So many of them are words, and not numbers, at least.
  private static let fewest = 4

  static func digests(of text: String) -> Set<UInt64> { Set(runs(of: text).map(\.digest)) }

  /// Each run as it stands in the text.
  static func runs(of text: String) -> [(text: Substring, digest: UInt64)] {
    let words = text.split { !($0.isLetter || $0.isNumber) }
    guard words.count >= length else { return [] }
    return (0...(words.count - length)).compactMap { start in
      let run = words[start..<(start + length)]
      guard run.count(where: { $0.contains(where: \.isLetter) }) >= fewest, let first = run.first,
        let last = run.last
      else { return nil }
      return (
        text[first.startIndex..<last.endIndex],
        Checksum.of(run.map { $0.lowercased() }.joined(separator: " "))
      )
    }
  }
}
