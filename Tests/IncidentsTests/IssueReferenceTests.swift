import Testing

@testable import Incidents

@Suite struct IssueReferenceTests {
  @Test(arguments: [
    ("#12", "#12"), ("acme/ops#412", "acme/ops#412"),
    ("https://github.com/acme/ops/issues/7", "acme/ops#7"), ("#0", nil), ("#00", nil), ("acme/ops#0", nil),
    ("https://github.com/acme/ops/issues/0", nil), ("#9999999999", nil), ("#", nil), ("#a", nil),
  ])
  func onlyIssuesAreRead(text: String, expected: String?) {
    #expect(IssueReference(parsing: text)?.description == expected)
  }
}
