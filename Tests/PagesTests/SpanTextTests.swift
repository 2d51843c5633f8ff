import Incidents
import Pages
import Testing

@Suite struct SpanTextTests {
  @Test(arguments: [
    (40, "40 seconds", "40 seconds"), (60, "1 minute", "1 minute"), (90, "1 minute", "1 minute 30 seconds"),
    (3_600, "1 hour", "1 hour"), (3_700, "1 hour 1 minute", "1 hour 1 minute 40 seconds"),
    (90_000, "1 day 1 hour", "1 day 1 hour"),
  ])
  func lengthsInWords(seconds: Int, words: String, exactly: String) {
    #expect(SpanText.words(Span(seconds: seconds)) == words)
    #expect(SpanText.exactWords(Span(seconds: seconds)) == exactly)
  }
}
