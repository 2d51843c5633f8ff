import Testing

@testable import Reports

@Suite("What the forms of a word have in common")
struct WordStemTests {
  private func stem(_ word: String) -> String {
    var word = word
    return word.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return "" }
      return String(decoding: bytes.prefix(WordStem.length(of: base, bytes.count)), as: UTF8.self)
    }
  }

  @Test(
    "Forms of one word have one stem",
    arguments: [
      ["queue", "queues", "queued", "queuing"], ["retry", "retries", "retried"],
      ["drop", "drops", "dropped", "dropping"],
      ["cache", "caches", "cached", "caching"], ["connected", "connection", "connections"], ["box", "boxes"],
      ["deploy", "deployed", "deployment", "deployments"], ["process", "processes"],
      ["replicated", "replication"],
      ["latency", "latencies"], ["fill", "filled", "fills"], ["miss", "missed", "misses"],
      ["intermittent", "intermittently"],
    ])
  func oneStem(forms: [String]) { #expect(Set(forms.map(stem)).count == 1, "\(forms.map(stem))") }

  @Test(
    "Words that only look alike keep theirs",
    arguments: [
      ["string", "str"], ["speed", "spe"], ["status", "statu"], ["redis", "redi"], ["ring", "r"],
      ["dns", "dn"],
    ])
  func different(words: [String]) { #expect(Set(words.map(stem)).count == words.count) }
}
