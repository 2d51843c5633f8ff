import Testing

@testable import Checks

@Suite struct TellingWordsTests {
  private func words(_ text: String) -> [String] {
    var keys: Set<UInt64> = []
    TellingWords.forEach(in: text) { key, _ in keys.insert(key) }
    return TellingWords.words(of: text, among: keys)
  }

  @Test(arguments: [
    ("Page when the memory passes 80 %", ["page", "memory", "passes"]),
    ("Each channel, and all channels: a Channel", ["channel"]),
    ("no-memory-limit", ["memory", "limit"]), ("although without a cause", ["cause"]),
    ("2014 40,000 3rd 12ab34", []),
    ("überlauf über—der Höhe", ["überlauf", "höhe"]), ("the API is up", []), ("", []), ("’‘…\u{A0}– ab", []),
  ])
  func theyAreThoseThatSayWhatATextIsAbout(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  /// Both stand for how texts are compared, the one for few and the other for many.
  @Test(arguments: ["Promote the standby, gateway's Größe", "Relaybird edge-02 überlief", "ünïcödé wörds"])
  func theyBeginAsOtherWordsDo(text: String) {
    #expect(Set(words(text).map { String($0.prefix(4)) }).isSubset(of: WordBeginnings(text).words))
    #expect(words(text).count == WordBeginnings(text).words.count)
  }
}
