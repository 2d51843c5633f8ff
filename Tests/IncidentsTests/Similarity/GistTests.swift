import TestSupport
import Testing

@testable import Incidents

@Suite("The gist of a report")
struct GistTests {
  private let alert = GistAlert(check: "memory", state: "CRITICAL", host: "broker3")

  private func gist(_ words: [(word: String, stem: Int, weight: Int)], alerts: [GistAlert] = []) -> Gist {
    var writer = Gist.Writer(length: 70_000, alerts: alerts)
    for word in words { writer.append(Array(word.word.utf8)[...], stem: word.stem, weight: word.weight) }
    return writer.gist
  }

  @Test("Words and alerts come back as they were written, in that order")
  func comesBack() {
    let gist = gist([("channels", 7, 9), ("räder", 6, 300)], alerts: [alert, GistAlert(check: "web1")])
    #expect(gist.alerts == [alert, GistAlert(check: "web1")])
    #expect(gist.words.map(\.word) == ["channels", "räder"])
    #expect(gist.words.map(\.stem) == ["channel", "räder"])
    #expect(gist.words.map(\.weight) == [9, 255])
    #expect(gist.length == 65_535)
    #expect(gist.places(ofWords: [1, 7, 0]).map { gist.text($0.word) } == ["räder", "channels"])
    #expect(gist.alert(1) == GistAlert(check: "web1") && gist.alert(2) == nil)
  }

  @Test(
    "How long the report is stands there to five binary digits",
    arguments: [(-3, 0), (0, 0), (31, 31), (33, 32), (700, 672), (703, 672), (704, 704), (3_002, 2_944)])
  func length(said: Int, kept: Int) {
    #expect(Gist.Writer.rounded(said) == kept)
  }

  @Test("What is too long or too much is left out")
  func bounded() {
    let long = String(repeating: "a", count: 101)
    let gist = gist(
      [(long, 3, 1), ("ok", 2, 1), ("no", 3, 1)],
      alerts: [GistAlert(check: long)] + (1...20).map { GistAlert(check: "\($0)") })
    #expect(gist.words.map(\.word) == ["ok"])
    #expect(gist.alerts.map(\.check) == (1...8).map { "\($0)" })
  }

  @Test("Nothing is in an empty one")
  func empty() {
    #expect(Gist.empty.words.isEmpty && Gist.empty.alerts.isEmpty && Gist.empty.length == 0)
  }

  @Test("Whatever the bytes, reading them ends within them")
  func anyBytes() {
    var generator = SeededGenerator(seed: 7)
    let whole = gist([("channels", 7, 9)], alerts: [alert]).bytes
    for end in whole.indices { _ = Gist(bytes: Array(whole[..<end])).words }
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let gist = Gist(bytes: (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
      #expect(gist.words.count <= 14 && gist.alerts.count <= 13)
      #expect(gist.alerts.count == gist.alertCount)
    }
  }
}
