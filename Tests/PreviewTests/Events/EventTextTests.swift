import Testing

@testable import Preview

@Suite struct EventTextTests {
  @Test(arguments: [
    ("{}\n", "data: {}\n\n"), ("a\nb", "data: a\ndata: b\n\n"), ("a\n\n\nb\n", "data: a\ndata: b\n\n"),
    ("", "\n"),
  ])
  func eachLineIsALineOfTheEvent(_ data: String, _ text: String) {
    #expect(String(decoding: EventText.message(Array(data.utf8)), as: UTF8.self) == text)
  }
}
