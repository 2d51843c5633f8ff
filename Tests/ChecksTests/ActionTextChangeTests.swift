import Testing

@testable import Checks

@Suite struct ActionTextChangeTests {
  @Test(
    "Other words are not another action",
    arguments: [
      ("Alert when the memory of a broker passes 80 %", "Alert when the memory of a broker passes 90 %"),
      ("Alert when the memory of a broker passes 80 %", "Page the on-call at 80 % of a broker's memory"),
      ("Cap channels per connection", "Limit the number of channels"),
      ("Cap channels per connection", "cap CHANNELS per connection"),
      ("Write a runbook", "Write a runbook for the failover of brokers, with the commands, and try it"),
      ("Fix it", "Repair the broker"), ("Reboot", "Restart"), ("", "Write a runbook"),
      ("監視を追加する", "手順書を書く"),
    ])
  func reworded(old: String, new: String) {
    #expect(!ActionTextChange(from: old, to: new).isAnotherAction)
    #expect(!ActionTextChange(from: new, to: old).isAnotherAction)
  }

  @Test(arguments: [
    ("Alert when the memory of a broker passes 80 %", "Write a runbook for failover"),
    ("Cap channels per connection", "Raise the limit of open files"),
    (
      "Move dashboards, alerts and runbooks into the repository of the service",
      "Ask customers before maintenance that stops their service for longer than planned"
    ),
  ])
  func another(old: String, new: String) {
    #expect(ActionTextChange(from: old, to: new).isAnotherAction)
    #expect(ActionTextChange(from: new, to: old).isAnotherAction)
  }

  @Test func theWordsOfAnotherActionAreRecognised() {
    let change = ActionTextChange(from: "Alert on memory", to: "Cap channels")
    #expect(change.isNow("cap Channels"))
    #expect(!change.isNow("Cap channel"))
    #expect(!ActionTextChange(from: "Cap channels", to: "Cap channels").isNow("Cap channels"))
    #expect(!ActionTextChange(from: "Cap channels", to: "cap channels").isNow("Cap channels"))
  }
}
