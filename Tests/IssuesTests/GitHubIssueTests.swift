import Foundation
import Testing

@testable import Issues

@Suite struct GitHubIssueTests {
  private func issue(at address: String) throws -> GitHubIssue {
    let text = "{\"number\": 12, \"state\": \"open\", \"repository_url\": \"\(address)\"}"
    return try JSONDecoder.github.decode(GitHubIssue.self, from: Data(text.utf8))
  }

  @Test("What the ledger couldn't read again is not believed")
  func repositories() throws {
    #expect(try issue(at: "https://api.github.com/repos/acme/ops").isPlausible)
    for address in ["https://api.gi", "https://api.github.com/repos/acme/o ps", "acme", ""] {
      #expect(try !issue(at: address).isPlausible, "\(address)")
    }
  }
}
