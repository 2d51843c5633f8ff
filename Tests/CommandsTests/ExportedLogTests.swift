import TestSupport
import Testing

/// Pages of a report with a log of which several messages stand in one line.
@Suite struct ExportedLogTests {
  private func site() throws -> [String: [UInt8]] {
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.replacing("services: [broker]", by: "logs: [chat.jsonl]")
        .replacing("No message was lost.", with: "[They talked](chat.jsonl#L1.2)"),
      "content/incidents/\(SampleReport.id)/chat.jsonl":
        #"{"type": "post", "post": {"channel": "ops", "user": "lena", "message": "root", "create_at": 1393769700000, "replies": [{"user": "bo", "message": "first\nsecond", "create_at": 1393769820000}]}}"#
        + "\n"
        + #"{"type": "post", "post": {"channel": "ops", "user": "sam", "message": "other", "create_at": 1393769760000}}"#,
    ])
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    return try folder.contents(of: "site")
  }

  @Test func repliesHaveAnchorsOfTheirOwnAndKeepTheirLines() throws {
    let site = try site()
    #expect(LinkCheck(site).broken == [])
    for page in ["index.html", "log.html"] {
      let text = String(decoding: site["incidents/\(SampleReport.id)/\(page)"] ?? [], as: UTF8.self)
      let ids = text.matches(of: /\ id="(chat-L[^"]*)"/).map { String($0.1) }
      #expect(ids == ["chat-L1", "chat-L2", "chat-L1.2"], "\(page)")
      #expect(text.contains("first\nsecond"))
    }
  }
}
