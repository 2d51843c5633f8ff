import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

@Suite struct LogLinkTests {
  private static let log = """
    --- Log opened Sun Mar 02 13:00:00 2014
    14:01 <alice> a secret

    14:02 <alice> memory

    """

  private func check(_ lines: String, linking destination: String) throws -> CheckedSample {
    try CheckedSample(
      SampleReport.replacing("No message was lost.", by: "↓[log](\(destination))")
        .replacingOccurrences(of: "services: [broker]", with: "logs: [{file: irc.log\(lines)}]"),
      files: [
        "content/incidents/\(SampleReport.id)/irc.log": Self.log,
        "content/archive.yml": "rules: {evidence: off}",
      ])
  }

  @Test(arguments: [
    ("irc.log#L2", "line 2 of \"irc.log\" is hidden, so this link is only text"),
    ("irc.log#L3", "line 3 of \"irc.log\" is empty, so this link is only text"),
    ("irc.log#L2-L3", "lines 2 to 3 of \"irc.log\" are hidden, so this link is only text"),
    ("#irc-L2", "line 2 of \"irc.log\" is hidden, so this link is only text"),
  ])
  func aLinkToALineThatIsNotShownIsFound(destination: String, message: String) throws {
    let checked = try check(", hide: 2", linking: destination)
    #expect(checked.messages(of: "log-lines") == [message])
    #expect(checked.places(of: "log-lines") == checked.places)
  }

  @Test(arguments: ["irc.log#L4", "irc.log#L2-L4", "irc.log", "#L4"])
  func otherLinksAreFine(destination: String) throws {
    #expect(try check(", hide: 2", linking: destination).diagnostics == [])
  }

  @Test(arguments: ["#L0", "#L6-L4", "#x"])
  func aFragmentThatNamesNoLinesSaysHowToWriteIt(fragment: String) throws {
    let checked = try check("", linking: "irc.log" + fragment)
    #expect(checked.messages(of: "broken-link") == ["\"\(fragment)\" names no lines of \"irc.log\""])
    #expect(
      checked.diagnostics.first?.help == "write irc.log#L33, or irc.log#L33-L41 for several lines")
  }

  @Test(arguments: [
    (", hide: [2, ↓7-9]", "log-lines", "\"hide\" names line 9, but \"irc.log\" has only 4 lines"),
    (", key: ↓12", "log-lines", "\"key\" names line 12, but \"irc.log\" has only 4 lines"),
    (", format: ↓irsi", "log", "unknown chat log format \"irsi\""),
  ])
  func aValueIsMarkedWhereItStands(lines: String, rule: String, message: String) throws {
    let text = SampleReport.replacing("services: [broker]", by: "logs: [{file: irc.log\(lines)}]")
    let checked = try CheckedSample(
      text, files: ["content/incidents/\(SampleReport.id)/irc.log": Self.log])
    #expect(checked.messages(of: .init(rule)) == [message])
    #expect(checked.places(of: .init(rule)) == checked.places)
  }
}
