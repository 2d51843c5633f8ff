import Diagnostics
import Testing

@Suite struct NearMissTests {
  @Test(arguments: [("serverity", "severity"), ("tilte", "title"), ("sumary", "summary"), ("Title", "title")])
  func aSlipIsRecognised(word: String, meant: String) {
    #expect(NearMiss.of(word, among: ["severity", "title", "summary"]) == meant)
  }

  @Test(arguments: ["x", "impact", "titanium"])
  func anotherWordIsNot(word: String) {
    #expect(NearMiss.of(word, among: ["severity", "title", "summary"]) == nil)
  }
}
