import Checks
import Diagnostics
import Foundation
import TestSupport
import Testing

/// What chat calls an action, against the actions of the report.
@Suite struct LoggedActionTests {
  private func check(
    _ lines: [String], settings: String = "", mentioning mention: String = "No message was lost."
  ) throws -> CheckedSample {
    let log = (["--- Log opened Sun Mar 02 13:00:00 2014"] + lines).joined(separator: "\n") + "\n"
    return try CheckedSample(
      SampleReport.replacing("No message was lost.", by: mention)
        .replacingOccurrences(of: "services: [broker]", with: "logs: [{file: irc.log\(settings)}]"),
      files: [
        "content/incidents/\(SampleReport.id)/irc.log": log,
        "content/archive.yml": "rules: {evidence: off}",
      ])
  }

  @Test func whatNoActionTakesUpIsFoundInTheLog() throws {
    let checked = try check(["14:10 <bob> on it", "14:20 <alice> #action carol writes a runbook for brokers"])
    let found = try #require(checked.diagnostics.first)
    #expect(checked.diagnostics.count == 1)
    #expect(found.rule == "log-action" && found.level == .hint)
    #expect(found.path == "content/incidents/\(SampleReport.id)/irc.log")
    #expect(found.range.start == SourceLocation(line: 3, column: 1))
    #expect(found.message == "no action of the report takes up \"carol writes a runbook for brokers\"")
    #expect(
      found.help
        == "add it to the actions, or link this line, irc.log#L3, where the report says what became of it")
  }

  @Test(
    "Good: an action has most of the words, or there is none to take up",
    arguments: [
      "#action cap the channels per connection", "!action bob caps channels per connection",
      "#action ALERT us on memory of the broker", "#action", "#action do it", "#info nobody wrote a runbook",
      "#idea write a runbook", "#agreed carol writes a runbook", "carol: #action write a runbook",
    ])
  func whatIsTakenUpIsFine(message: String) throws {
    #expect(try check(["14:20 <alice> \(message)"]).diagnostics == [])
  }

  @Test(
    "Bad: half of the words are not most",
    arguments: [
      "#action cap runbooks for channels and write others", "!ACTION memory runbook",
      "#action schreibt ein Handbuch für Träger",
    ])
  func whatIsNotTakenUpIsFound(message: String) throws {
    #expect(try check(["14:20 <alice> \(message)"]).messages(of: "log-action").count == 1)
  }

  @Test func aLongOneIsCut() throws {
    let text = String(repeating: "runbook ", count: 20)
    let checked = try check(["14:20 <alice> #action \(text)"])
    #expect(
      checked.messages(of: "log-action")
        == ["no action of the report takes up \"\(String(repeating: "runbook ", count: 10))…\""])
  }

  @Test(arguments: ["irc.log#L2", "irc.log#L1-L3", "#irc-L2", "#L2"])
  func aLinkToTheLineTakesItUp(destination: String) throws {
    let checked = try check(
      ["14:20 <alice> #action carol writes a runbook"], mentioning: "[Not needed](\(destination)).")
    #expect(checked.messages(of: "log-action") == [])
  }

  @Test(arguments: ["irc.log", "irc.log#L3", "irc.log#L1-L60"])
  func otherLinksDoNot(destination: String) throws {
    let lines =
      ["14:20 <alice> #action carol writes a runbook"] + Array(repeating: "14:21 <bob> ok", count: 60)
    let checked = try check(lines, mentioning: "[Not needed](\(destination)).")
    #expect(checked.messages(of: "log-action").count == 1)
  }

  @Test(arguments: [", hide: 2", ", to: \"14:15\""])
  func whatIsNotShownIsNotAsked(settings: String) throws {
    let checked = try check(["14:20 <alice> #action carol writes a runbook"], settings: settings)
    #expect(checked.messages(of: "log-action") == [])
  }
}
