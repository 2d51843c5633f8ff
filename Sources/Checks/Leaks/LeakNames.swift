/// Names of people that have several words, `Walter Smith` and `walter-smith` alike, as they may stand in a text.
struct LeakNames {
  /// The words of each, in small letters, by the first.
  private let names: [String: [[String]]]

  /// Those of one word are found otherwise.
  init(_ names: [String]) {
    let words = names.map { name in Self.words(of: name).map { $0.lowercased() } }.filter { $0.count > 1 }
    self.names = Dictionary(grouping: words) { $0[0] }
  }

  /// Each as it stands there, whatever is between its words.
  func found(in text: String) -> [Substring] {
    if names.isEmpty { return [] }
    let words = Self.words(of: text)
    let folded = words.map { $0.lowercased() }
    return words.indices.flatMap { start in
      names[folded[start], default: []].filter { folded[start...].starts(with: $0) }.map { name in
        text[words[start].startIndex..<words[start + name.count - 1].endIndex]
      }
    }
  }

  /// "Walter" and "Smith" of `walter-smith`; none of a name of one word, or of words as short as articles.
  static func capitalisedWords(of name: String) -> [String] {
    let words = words(of: name)
    return words.count < 2
      ? [] : words.filter { $0.count > 2 }.map { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  private static func words(of text: String) -> [Substring] {
    text.split { !($0.isLetter || $0.isNumber) }
  }
}
