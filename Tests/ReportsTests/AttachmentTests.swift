import TestSupport
import Testing

@Suite struct AttachmentTests {
  @Test(arguments: [
    ("a.txt", "A.txt", "\"A.txt\" and \"a.txt\" differ only in case"),
    ("\u{E9}.txt", "e\u{301}.txt", "\"e\u{301}.txt\" and \"\u{E9}.txt\" differ only in their Unicode form"),
  ])
  func namesThatSomeSystemsTakeForOneAreRefused(first: String, second: String, message: String) throws {
    let read = try ReadReport(
      SampleReport.replacing("No message was lost.", by: "[a](<\(first)>) ↓[b](<\(second)>) [a](<\(first)>)"),
      files: [first: "x", second: "y"])
    #expect(read.findings == ["attachment-name error \(try #require(read.places.first))"])
    #expect(read.diagnostics.map(\.message) == [message])
  }
}
