/// The words of a text as names may stand in it: between blanks, between marks, and between all but letters and digits.
package enum LeakWords {
  /// Each once, in the order in which they stand.
  package static func of(_ text: String) -> [String] {
    var words: [String] = []
    var seen: Set<String> = []
    func add(_ word: Substring) {
      if !word.isEmpty, seen.insert(String(word)).inserted { words.append(String(word)) }
    }
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let word = piece.trimmed
      add(word)
      guard !word.utf8.allSatisfy(\.isLetter) else { continue }
      for part in word.split(whereSeparator: { !$0.isOfName }) {
        add(part.trimmed)
        for label in part.split(whereSeparator: { ".@#".contains($0) }) {
          for run in runs(of: label) { add(run) }
        }
        for name in part.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) { add(name) }
      }
    }
    return words
  }

  /// Up to three parts in a row of what dashes join: a host within an id.
  private static func runs(of label: Substring) -> [Substring] {
    let parts = label.split(separator: "-")
    guard parts.count > 1, parts.count <= longest else { return [label] }
    return parts.indices.flatMap { start in
      (start..<min(start + 3, parts.count)).map { label[parts[start].startIndex..<parts[$0].endIndex] }
    }
  }

  /// Of more parts nobody makes a name.
  private static let longest = 40
}

extension Substring {
  /// Without the marks of a sentence around it.
  fileprivate var trimmed: Substring {
    var word = self
    while let first = word.first, "([{\"'“‘„«*".contains(first) { word.removeFirst() }
    while let last = word.last, ".,:;!?)]}\"'”’»*".contains(last) { word.removeLast() }
    return word.hasSuffix("’s") || word.hasSuffix("'s") ? word.dropLast(2) : word
  }
}

extension Character {
  /// What stands within the names of hosts, files, channels and people.
  fileprivate var isOfName: Bool { isLetter || isNumber || "_.-@#".contains(self) }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
