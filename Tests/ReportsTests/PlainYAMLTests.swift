import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Reports

/// What is read without the library is what the library reads, and it is read without it.
@Suite struct PlainYAMLTests {
  @Test(arguments: [
    "a: b", "a: b\n", "a:  b\nc: d \n", "a:\n", "a:", "a: \nb:  \n\n", "\n\na: b\n\nb: c\n",
    "title: Messages arrived late", "started: 2014-03-02 13:58\nresolved: 2014-03-02T13:58:00Z\n",
    "a: null\nb: ~\nc: yes\nnull: 1\nnear-miss: 2\n_x9: 0x1F\n", "a: don't\nb: 5\"\nc: x#y\nd: a, b] c}\n",
    "a: https://a.b/c?d=e#f\n", "a: \"b: #c\" \nb: 'd\\e'\nc: \"\"\nd: ''\ne: \" f \"\n",
    "a: é 日本 😀\nb: \"é\"\nc: [é, \"ü\", x]\n", "a: []\nb: {}\nc: [ ]\n", "a: [b, c,d , \"e\"]\n",
    "a: {b: c, d:  \"e\" , f: [g, 1]}\n", "logs: [{file: irc.log, channel: \"#ops\", key: [9, 20]}]\n",
    "a: [45-46, 10:25, 2014-03-02 13:58]\n", "a:\n  - b\n  - \"c\"\n  - 'd'\ne: f\n",
    "a:\n- b\n-   c\nd:\n\n\n  - e",
    "graphs:\n  - {file: a.png, plot: [1, 2]}\n\n  - [x]\n", "a: [[[[b]]]]\n", "a: b\n\n\n",
    "a: 'b *c* [d] {e'\nb: [\"*f\", '[']\n", "a: '****************'\n",
  ])
  func plainTextsAreRead(text: String) {
    #expect(read(text) == .same, "\(text)")
  }

  @Test(arguments: [
    "", "\n", "a", "a:b", "a : b", " a: b", "a: b\n  c", "a: b # c", "# a\nb: c", "a: b\na: c",
    "a: {b: 1, b: 2}",
    "a:\tb", "a: b\tc", "a: b\r\nc: d", "a: b: c", "a: b:", "a: #b", "a: -b", "a: - b", "a: ?b", "a: &b c",
    "a: *b",
    "a: !b c", "a: |\n  b", "a: >\n  b", "a: %b", "a: @b", "a: `b", "a: \"b\\n\"", "a: \"b\n  c\"",
    "a: 'b''c'",
    "a: \"b\" c", "a: \"b\": c", "a: \"b", "a: [b, c", "a: [b,]", "a: [b,, c]", "a: [b\n, c]", "a: [b: c]",
    "a: [b]: c",
    "a: [b] c", "a: [b}", "a: {b}", "a: {b: }", "a: {b:c}", "a: {b: c,}", "a: {\"b\": c}", "a: [b:, c]",
    "a: [b:]",
    "a: [[[[[b]]]]]", "a:\n  b: c", "a:\n  - b\n    c", "a:\n  - b\n - c", "a:\n  - b: c", "a:\n  - - b",
    "a:\n  -",
    "a:\n  -b", "a:\n  # b\n  - c", "a: b\n---\nc: d", "a: b\n...", "é: a", "1: a", "- a", "a: b\u{2028}c",
    "a: \"b\u{85}c\"", "a: \u{FEFF}b", "a: b\u{7F}", "a: [**, *b]", "a: b \n \nc: d",
    "a: '*****************'\n", "a: '[[[[[[[['\nb: '[[[[[[[[['\n",
  ])
  func otherTextsAreLeftToTheLibrary(text: String) {
    #expect(read(text) == .leftToLibrary, "\(text)")
  }

  @Test func placesCountFromTheStartOfTheFile() throws {
    let marked = MarkedText("---\n↓title: ↓\"é\"\ntags: ↓[é, ↓x]\nlist:↓\nitems:\n  ↓- ↓a\n---\n")
    let source = SourceText(path: "report.md", bytes: marked.bytes)
    let yaml = try #require(FrontMatterFence(source).yaml)
    let value = try #require(PlainYAML.read(source, bytes: yaml))
    #expect(Set(places(of: value).map(\.start)).isSuperset(of: marked.places))
    #expect(value == YAMLReader.readWithLibrary(source, bytes: yaml, rule: "front-matter").value)
  }

  @Test func bytesThatAreNotUTF8AreLeftToTheLibrary() {
    let source = SourceText(path: "report.md", bytes: Array("a: b".utf8) + [0xE9, 0x0A])
    #expect(PlainYAML.read(source, bytes: 0..<6) == nil)
  }

  @Test func manyKeysAreLeftToTheLibrary() {
    func keys(_ count: Int) -> String { (0..<count).map { "k\($0): v\n" }.joined() }
    #expect(read(keys(64)) == .same)
    #expect(read(keys(65)) == .leftToLibrary)
  }

  @Test func reportsOfOurContentAreRead() throws {
    let folder = Self.root.appending(path: "content/incidents")
    let incidents = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(incidents.count > 10)
    for incident in incidents {
      let data = try Data(contentsOf: folder.appending(path: "\(incident)/report.md"))
      #expect(readFrontMatter(of: Array(data)) == .same, "\(incident)")
    }
  }

  @Test func samplesAgree() throws {
    for folder in ["content", "Tests"] {
      let files = FileManager.default.enumerator(atPath: Self.root.appending(path: folder).path)
      while let file = files?.nextObject() as? String {
        guard file.hasSuffix(".md") || file.hasSuffix(".yml") else { continue }
        let bytes = Array(try Data(contentsOf: Self.root.appending(path: "\(folder)/\(file)")))
        let whole = 0..<bytes.count
        #expect(read(SourceText(path: file, bytes: bytes), whole) != .different, "\(file)")
        #expect(readFrontMatter(of: bytes) != .different, "\(file)")
      }
    }
    for (old, new, _) in FrontMatterTests.wrong {
      let text = MarkedText(SampleReport.replacing(old, by: new))
      #expect(readFrontMatter(of: text.bytes) != .different, "\(text.text)")
    }
  }

  @Test func randomTextsAgree() {
    var taken = 0
    for seed in 0..<20_000 as Range<UInt64> {
      let text = RandomFrontMatter(seed: seed).text
      let outcome = read(text)
      if outcome == .same { taken += 1 }
      #expect(outcome != .different, "seed \(seed) of\n\(text.debugDescription)")
    }
    #expect(taken > 8_000, "too few were read without the library to prove anything")
  }

  private enum Outcome { case same, different, leftToLibrary }

  private func read(_ text: String) -> Outcome {
    let bytes = Array(text.utf8)
    return read(SourceText(path: "report.md", bytes: bytes), 0..<bytes.count)
  }

  private func readFrontMatter(of bytes: [UInt8]) -> Outcome {
    let source = SourceText(path: "report.md", bytes: bytes)
    return FrontMatterFence(source).yaml.map { read(source, $0) } ?? .leftToLibrary
  }

  private func read(_ source: SourceText, _ bytes: Range<Int>) -> Outcome {
    guard let value = PlainYAML.read(source, bytes: bytes) else { return .leftToLibrary }
    let expected = YAMLReader.readWithLibrary(source, bytes: bytes, rule: "front-matter")
    return expected.diagnostics.isEmpty && expected.value == value ? .same : .different
  }

  private func places(of value: YAMLValue) -> Set<SourceRange> {
    switch value.content {
    case .scalar: [value.range]
    case .sequence(let values): values.reduce(into: [value.range]) { $0.formUnion(places(of: $1)) }
    case .mapping(let members):
      members.reduce(into: [value.range]) {
        $0.formUnion(places(of: $1.key).union(places(of: $1.value)))
      }
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}
