import Incidents
import TestSupport
import Testing

@testable import Reports

@Suite("What a report says, in brief")
struct GistReaderTests {
  /// Of a report with a title and an impact.
  private func gist(
    _ text: String, title: String = "x1", frontMatter: String = "", settings: String = "", log: String? = nil
  ) throws -> Gist {
    let folder = try TemporaryFolder(["content/archive.yml": settings])
    let report = """
      ---
      title: "\(title)"
      started: 2014-03-02 14:00
      resolved: 2014-03-02 15:00
      timezone: UTC
      \(frontMatter)
      ---

      \(text)
      """
    try folder.write(report, to: SampleReport.path)
    if let log { try folder.write(log, to: "content/incidents/\(SampleReport.id)/irc.log") }
    let location = try #require(ArchiveLocation(root: folder.path))
    let contents = try ArchiveReader(location, knownRules: []).read { _, _ in { _ in [] } }
    return try #require(contents.incidents.first).gist
  }

  private func words(_ text: String) throws -> [String] {
    try gist("## Impact\n\n" + text).words.map(\.word).filter { $0 != "x1" }
  }

  @Test("The forms of a word are one, told as the first of them was written, in lower case")
  func forms() throws {
    let words = try gist("## Impact\n\nChannels dropped, a channel drops, dropping channels").words
      .dropFirst()
    #expect(words.map(\.word) == ["channels", "dropped"])
    #expect(words.map(\.stem) == ["channel", "drop"])
    #expect(words.map(\.weight) == [3 * GistWeights.section, 3 * GistWeights.section])
  }

  @Test(
    "Identifiers are kept whole and in parts, numbers and times are dropped",
    arguments: [
      ("broker3", ["broker3", "broker"]), ("`OutOfMemory`", ["outofmemory", "memory"]),
      ("p99 s3", ["p99", "s3"]),
      ("14:02 2014-03-02 503 10ms 5xx", []), ("a3f9c21e commit", ["commit"]), ("the of and customers", []),
      ("max_channels=5", ["max", "channels"]), ("OOM", ["oom"]), ("k8s", ["k8s"]),
    ])
  func identifiers(text: String, expected: [String]) throws { #expect(try words(text) == expected) }

  @Test(
    "Letters beyond ASCII belong to words, marks don't, and capitals are small",
    arguments: [
      ("RÄDER räder", ["räder"]), ("ОЧЕРЕДЬ Очередь", ["очередь"]), ("ΟΥΡΆ", ["ουρΆ"]),
      ("queue—backlog…«shard»", ["queue", "backlog", "shard"]), ("🔥queue🔥🔥 ✓", ["queue"]),
      ("queue\u{A0}backlog", ["queue", "backlog"]), ("待ち行列", ["待ち行列"]),
    ])
  func unicode(text: String, expected: [String]) throws { #expect(try words(text) == expected) }

  @Test("What isn't said is not counted: addresses, HTML, facts of actions, times of entries")
  func unsaid() throws {
    let gist = try gist(
      """
      ## Timeline

      - 14:02 Queue grows, see https://queue.example/backlog and [the log](irc.log#L3) <!-- comment -->

      ## Actions

      - [ ] `A1` Cap channels (@zoe, due 2014-03-16, prevent, P1)
      """)
    #expect(gist.words.map(\.word) == ["x1", "cap", "channels", "queue", "grows", "log"])
  }

  @Test("Title and summary weigh most, then sections, and the timeline least")
  func weights() throws {
    let gist = try gist(
      "## Impact\n\nshard\n\n## Timeline\n\n- 14:02 token\n", title: "quorum", frontMatter: "summary: mirror")
    #expect(gist.words.map(\.weight) == [GistWeights.title, GistWeights.summary, GistWeights.section, 1])
    #expect(GistWeights.title > GistWeights.summary && GistWeights.summary > GistWeights.section)
    #expect(gist.length == GistWeights.title + GistWeights.summary + GistWeights.section + 1)
  }

  @Test("Names of people say nothing")
  func people() throws {
    let gist = try gist(
      "## Impact\n\nAlice, Archer, ally and zed restarted it\n\n## Actions\n\n- [ ] `A1` Ask yan (@yan)",
      frontMatter: "authors: [zed]",
      settings: "people: {alice: {name: Alice Archer, nicks: [ally]}}\n")
    #expect(gist.words.map(\.word) == ["x1", "restarted"])
  }

  @Test("Alerts of the log are kept, each once, and neither recoveries nor what isn't shown")
  func alerts() throws {
    let gist = try gist(
      "## Impact\n\nshard\n",
      frontMatter: "logs: [{file: irc.log, hide: [2], timezone: UTC, date: 2014-03-02}]",
      log: """
        08:00 <nagios> PROBLEM - web9/load is CRITICAL: 30
        14:01 <nagios> PROBLEM - web8/load is CRITICAL: 30
        14:02 <nagios> PROBLEM - broker3/memory is CRITICAL: 98%
        14:03 <nagios> PROBLEM - broker3/memory is CRITICAL: 99%
        14:04 <nagios> PROBLEM - broker4/memory is CRITICAL: 99%
        14:05 <alice> broker5/memory was fine
        14:09 <nagios> RECOVERY - broker3/memory is OK: 20%

        """)
    #expect(
      gist.alerts == ["broker3", "broker4"].map { GistAlert(check: "memory", state: "CRITICAL", host: $0) })
    #expect(gist.words.contains { $0.word == "memory" } && gist.words.contains { $0.word == "broker3" })
  }

  @Test("Of a check that fails everywhere a few hosts are kept, so that other checks have room")
  func storm() throws {
    let storm = (1...40).map { "14:01 <nagios> PROBLEM - web\($0)/http is CRITICAL: 30\n" }.joined()
    let gist = try gist(
      "## Impact\n\nshard\n", log: storm + "14:02 <nagios> PROBLEM - broker3/memory is CRITICAL: 98%\n")
    #expect(gist.alerts.map(\.host) == ["web1", "web2", "web3", "broker3"])
  }

  @Test("Of a long report the words that it says most are kept, and the weight of all")
  func many() throws {
    let rare = (0..<3_000).map { "word\(letters($0))" }.joined(separator: " ")
    let gist = try gist("## Impact\n\n\(rare) quorum quorum quorum")
    #expect(gist.words.count == Gist.mostWords)
    #expect(gist.words.first?.word == "x1")
    #expect(gist.length > 3_000)
  }

  private func letters(_ number: Int) -> String {
    String(decoding: String(number).utf8.map { $0 + 0x31 }, as: UTF8.self)
  }

  @Test(
    "A mebibyte of anything makes a small gist",
    arguments: ["a", "queue ", "é", "🔥", "aB", "a1", "\u{0301}", "- [ ] `x` ", "|"])
  func hostile(piece: String) throws {
    let count = (TextGuard.largest - 500) / piece.utf8.count
    let text = "## Impact\n\n" + String(repeating: piece, count: count)
    #expect(try gist(text).bytes.count < 4_096)
  }

  @Test("A word is the same wherever it stands and however long it is", arguments: 1...48)
  func lengths(count: Int) throws {
    let word = String(repeating: "q", count: count - 1) + "a"
    for text in [word, "\(word), Räder", "(\(word.uppercased()))", "x \(word)\u{A0}y", "räder-\(word)"] {
      var counts = WordCounts()
      WordScan.count(text, weight: 1, in: &counts)
      let words = counts.gist(alerts: []).words.map(\.word).filter { $0 != "räder" }
      #expect(words == (count > 1 && count <= 40 ? [word] : []), "\(text)")
    }
  }

  @Test("Words that want the same room among those known are told apart")
  func crowd() {
    var generator = SeededGenerator(seed: 3)
    var counts = WordCounts()
    let words = (0..<1_500).map { "q\(letters($0))x" }
    for word in words + words.shuffled(using: &generator) + ["qbbx", "qbbx"] {
      WordScan.count(word, weight: 1, in: &counts)
    }
    let gist = counts.gist(alerts: [])
    #expect(gist.length == 2_944)
    #expect(gist.words.max { $0.weight < $1.weight }?.word == "qbbx")
    #expect(gist.words.allSatisfy { $0.weight == ($0.word == "qbbx" ? 4 : 2) })
  }

  @Test("Bytes that are no text are none of its words")
  func invalid() throws {
    var counts = WordCounts()
    WordScan.count(
      String(decoding: [0xC3, 0x28, 0xE2, 0x82, 0xF0, 0x9F] as [UInt8], as: UTF8.self), weight: 1, in: &counts
    )
    #expect(counts.gist(alerts: []).words.isEmpty)
  }
}
