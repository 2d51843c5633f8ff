import Markdown
import TestSupport
import Testing

/// libcmark's own places are wrong in many ways; ours must be those of the source.
@Suite struct PlaceTests {
  @Test func areTrueInRandomDocuments() {
    for seed in 0..<500 as Range<UInt64> { check(RandomDocument(seed: seed).text, seed) }
  }

  @Test func areTrueInSoup() {
    let pieces = [
      "*", "**", "_", "`", "``", "[", "]", "(", ")", "<", ">", "!", "~", "~~", "|", "\n", "\n", "\n\n",
      "\n- ",
      "\n> ", "- ", "> ", "1. ", "    ", "\t", " ", "  ", "# ", "---", "|-|-|", "```", "w1q", "w2q", "w3q",
      "w4q", "&amp;",
      "&", "\\", "https://a.b", "a@b.c", "[ref]: /u", "[ref]", "\"", "'", "é", "<b>", "<!--", "-->", "[x] ",
      "- [ ] ",
      "\r\n", "\n    ", "\n\t", "](/u)", "![",
    ]
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let count = Int.random(in: 1...40, using: &random)
      check((0..<count).map { _ in random.pick(pieces, else: "") }.joined(), seed)
    }
  }

  @Test func lieInTheSourceForAnyBytes() {
    for seed in 0..<2_000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      let alphabet = Array("*_`[]()<>!~|\n\r\t -#+.)0123&;:/\\wat@\0".utf8) + [0x80, 0xC3, 0xE2, 0xFF, 0xF0]
      let bytes = (0..<Int.random(in: 0...200, using: &random)).map { _ in random.pick(alphabet, else: 0) }
      var checker = PlaceChecker(bytes)
      checker.checkBounds()
      #expect(checker.findings == [], "seed \(seed)")
    }
  }

  private func check(_ text: String, _ seed: UInt64) {
    var checker = PlaceChecker(Array(text.utf8))
    checker.check()
    guard !checker.findings.isEmpty else { return }
    Issue.record(
      """
      seed \(seed): \(checker.findings.joined(separator: "\n"))
      --- the source, numbered
      \(checker.numberedSource)
      """)
  }

  @Test func noWordIsLost() {
    for seed in 0..<500 as Range<UInt64> {
      // A table drops the cells that its header has no column for.
      let text = RandomDocument(seed: seed, withTables: false).text
      let lost = PlaceChecker.words(text).subtracting(words(in: parse(text)))
      #expect(lost.isEmpty, "seed \(seed) lost \(lost.sorted()) of\n\(text)")
    }
  }

  private func words(in blocks: [Block]) -> Set<String> {
    var words: Set<String> = []
    blocks.forEachBlock { block in
      if case .codeBlock(let info, let literal) = block.kind {
        words.formUnion(PlaceChecker.words(info + literal))
      }
      if case .htmlBlock(let literal) = block.kind { words.formUnion(PlaceChecker.words(literal)) }
      block.inlines.forEachInline { inline in
        switch inline.kind {
        case .text(let text), .code(let text), .html(let text): words.formUnion(PlaceChecker.words(text))
        case .link(_, let title, _), .image(_, let title, _): words.formUnion(PlaceChecker.words(title))
        default: break
        }
      }
    }
    return words
  }
}
