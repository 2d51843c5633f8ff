import Testing

@testable import Pages

@Suite struct LeadWordsTests {
  @Test(arguments: [
    (["a"], "a leads, with 2 of 4 incidents"),
    (["a", "b"], "a and b lead, with 2 of 4 incidents each"),
    (["a", "b", "c"], "a, b and c lead, with 2 of 4 incidents each"),
    (["a", "b", "c", "d"], "4 factors share the lead, with 2 of 4 incidents each"),
  ])
  func equalsShareTheLead(leaders: [String], text: String) {
    #expect(LeadWords.text(leaders, "factors", count: 2, of: "4 incidents") == text)
  }
}
