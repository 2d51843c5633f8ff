/// The words that rules look for in one part of a report, so that one pass finds them all.
///
/// Nearly every word of a text begins no phrase, so that this is what is found out first: a bit tells it for most, a slot for
/// the others.
struct PhraseBook: Sendable {
  /// Those that begin with the same word stand together, the longest first.
  private var phrases: [Phrase] = []
  /// Of all phrases, one after another.
  private var keys: [UInt64] = []
  /// Where the phrases that begin with a word stand, by the last bits of its key, or in the next slot that was free.
  private var slots: [Slot]
  /// Whether a word may begin one, by other bits of its key: 64 to each of 256.
  private var mayBegin = [UInt64](repeating: 0, count: 256)
  private let ruleCount: Int

  private struct Phrase {
    let rule: Int
    let wording: Wording
    /// Behind the first word, in `keys`.
    let rest: Range<Int>
  }

  private struct Slot {
    var key: UInt64 = 0
    var phrases: Range<Int> = 0..<0
  }

  /// What was found, and the place of the rule that looks for it.
  typealias Match = (rule: Int, wording: Wording, words: Range<Int>)

  /// One for each part of a report, by their numbers.
  static func all(of rules: [any WordingRule]) -> [PhraseBook] {
    let written = rules.enumerated().flatMap { place, rule in
      rule.wordings.map { wording in
        (rule: place, wording: wording, keys: wording.words.split(separator: " ").map { key(of: $0) })
      }
    }
    return ReportPart.allCases.map { part in
      let isMinded = rules.map { $0.parts.contains(part) }
      return PhraseBook(written.filter { isMinded[$0.rule] }, ruleCount: rules.count)
    }
  }

  private typealias Written = (rule: Int, wording: Wording, keys: [UInt64])

  private init(_ written: [Written], ruleCount: Int) {
    let beginnings = Dictionary(grouping: written.filter { !$0.keys.isEmpty }) { $0.keys[0] }
    self.ruleCount = ruleCount
    var size = 16
    while size < beginnings.count * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (key, phrases) in beginnings.sorted(by: { $0.key < $1.key }) {
      add(phrases.sorted { $0.keys.count > $1.keys.count }, beginningWith: key)
    }
  }

  private mutating func add(_ written: [Written], beginningWith key: UInt64) {
    let start = phrases.count
    for (rule, wording, words) in written {
      phrases.append(Phrase(rule: rule, wording: wording, rest: keys.count..<keys.count + words.count - 1))
      keys += words.dropFirst()
    }
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while !slots[place].phrases.isEmpty { place = (place + 1) & (slots.count - 1) }
    slots[place] = Slot(key: key, phrases: start..<phrases.count)
    mayBegin[Self.row(key)] |= Self.bit(key)
  }

  @inline(__always)
  private static func row(_ key: UInt64) -> Int { Int(truncatingIfNeeded: key >> 32) & 255 }

  @inline(__always)
  private static func bit(_ key: UInt64) -> UInt64 { 1 &<< (key >> 40 & 63) }

  private static func key(of word: Substring) -> UInt64 {
    if word == "#" { return ProseWords.number }
    var words = ProseWords()
    let bytes = Array(word.utf8)
    bytes.withUnsafeBufferPointer { words.append($0, in: $0.indices) }
    return words.keys.first ?? 0
  }

  /// For each rule the longest that begins at a word; none begins within another of the same rule.
  func forEachMatch(in words: ProseWords, _ body: (Match) -> Void) {
    if phrases.isEmpty { return }
    var free: [Int] = []
    mayBegin.withUnsafeBufferPointer { mayBegin in
      words.keys.withUnsafeBufferPointer { keys in
        for start in keys.indices where mayBegin[Self.row(keys[start])] & Self.bit(keys[start]) != 0 {
          match(keys, words, start, &free, body)
        }
      }
    }
  }

  /// `free` has the first word behind the last phrase of each rule; it is empty until one is found.
  private func match(
    _ words: UnsafeBufferPointer<UInt64>, _ prose: ProseWords, _ start: Int, _ free: inout [Int],
    _ body: (Match) -> Void
  ) {
    for index in candidates(words[start]) where matches(phrases[index].rest, words, prose, start) {
      let phrase = phrases[index]
      if free.isEmpty { free = Array(repeating: 0, count: ruleCount) }
      guard free[phrase.rule] <= start else { continue }
      free[phrase.rule] = start + 1 + phrase.rest.count
      body((phrase.rule, phrase.wording, start..<start + 1 + phrase.rest.count))
    }
  }

  private func candidates(_ key: UInt64) -> Range<Int> {
    var place = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while !slots[place].phrases.isEmpty {
      if slots[place].key == key { return slots[place].phrases }
      place = (place + 1) & (slots.count - 1)
    }
    return 0..<0
  }

  @inline(__always)
  private func matches(
    _ rest: Range<Int>, _ words: UnsafeBufferPointer<UInt64>, _ prose: ProseWords, _ start: Int
  ) -> Bool {
    guard start + rest.count < words.count else { return false }
    var place = start + 1
    for key in rest {
      if words[place] != keys[key] || prose.isAfterMark[place] { return false }
      place += 1
    }
    return true
  }
}
