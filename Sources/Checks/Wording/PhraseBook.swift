/// The words of all wording rules, so that one pass over a report finds them.
struct PhraseBook: Sendable {
  private var phrases: [Phrase] = []
  /// The phrases that begin with a word, the longest first.
  private var beginnings: [UInt64: [Int]] = [:]
  /// Which words begin none: a bit each of their keys' last twelve.
  private var mayBegin = [Bool](repeating: false, count: 4_096)

  private struct Phrase {
    let rule: Int
    let wording: Wording
    let keys: [UInt64]
  }

  /// What was found, and the place of the rule that looks for it.
  typealias Match = (rule: Int, wording: Wording, words: Range<Int>)

  init(_ rules: [any WordingRule]) {
    for (rule, wordings) in rules.map(\.wordings).enumerated() {
      for wording in wordings { add(wording, of: rule) }
    }
    for key in beginnings.keys {
      beginnings[key]?.sort { phrases[$0].keys.count > phrases[$1].keys.count }
    }
  }

  private mutating func add(_ wording: Wording, of rule: Int) {
    let keys = wording.words.split(separator: " ").map { Self.key(of: $0) }
    guard let first = keys.first else { return }
    beginnings[first, default: []].append(phrases.count)
    mayBegin[Int(first & 4_095)] = true
    phrases.append(Phrase(rule: rule, wording: wording, keys: keys))
  }

  private static func key(of word: Substring) -> UInt64 {
    if word == "#" { return ProseWord.number }
    var words = ProseWords()
    let bytes = Array(word.utf8)
    bytes.withUnsafeBufferPointer { words.append($0, in: $0.indices) }
    return words.words.first?.key ?? 0
  }

  /// For each rule the longest that begins at a word; none begins within another of the same rule.
  func forEachMatch(in words: [ProseWord], _ body: (Match) -> Void) {
    var free: [Int: Int] = [:]
    for start in words.indices where mayBegin[Int(words[start].key & 4_095)] {
      for index in beginnings[words[start].key] ?? [] {
        let phrase = phrases[index]
        guard free[phrase.rule, default: 0] <= start, matches(phrase.keys, words, start) else { continue }
        let end = start + phrase.keys.count
        free[phrase.rule] = end
        body((phrase.rule, phrase.wording, start..<end))
      }
    }
  }

  private func matches(_ keys: [UInt64], _ words: [ProseWord], _ start: Int) -> Bool {
    guard start + keys.count <= words.count else { return false }
    for place in keys.indices.dropFirst() {
      let word = words[start + place]
      if word.key != keys[place] || word.isAfterMark { return false }
    }
    return true
  }
}
