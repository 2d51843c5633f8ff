import Dispatch
import Synchronization
import Testing

@testable import Markdown

@Suite struct CommonMarkMemoryTests {
  @Test func manyThreadsParseAtOnce() {
    let text = "a *b* [c](d)\n\n|e|\n|-|\n|`f`|\n\n- g\n"
    let expected = parse(text)
    let wrong = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 200) { _ in
      if parse(text) != expected { wrong.add(1, ordering: .relaxed) }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }

  @Test func documentsOfManyChunksAreRead() {
    let count = 20_000
    let blocks = parse(
      String(repeating: "a *b*\n\n", count: count) + String(repeating: "c", count: 1_000_000))
    #expect(blocks.count == count + 1)
    #expect(blocks.last?.plainText.utf8.count == 1_000_000)
  }
}
