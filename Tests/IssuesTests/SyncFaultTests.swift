import Foundation
import Incidents
import TestSupport
import Testing

@testable import Issues

/// Whatever fails, at whatever point of a sync of twenty actions: run until settled, there are twenty issues.
///
/// Every fault at every request is over a thousand scenarios; a run of all tests takes one of each fault, and
/// `ICARUS_FAULTS=all` takes all.
@Suite(.serialized) struct SyncFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let name: String
    /// JSON.
    let rule: String

    var testDescription: String { name }

    init(_ action: String, _ fields: String = "") {
      name = ([action] + (fields.isEmpty ? [] : [fields])).joined(separator: " ")
      rule = "\"action\": \"\(action)\"" + (fields.isEmpty ? "" : ", " + fields)
    }
  }

  static let faults = [
    Fault("status", #""status": 500"#),
    Fault("status", #""status": 502, "processed": true"#),
    Fault("status", #""status": 503, "json": true"#),
    Fault("status", #""status": 504, "processed": true, "retry_after_s": 1"#),
    Fault("reset_before"),
    Fault("reset_after"),
    Fault("truncated_body"),
    Fault("malformed_json"),
    Fault("empty_body"),
    Fault("html_200"),
    Fault("close_after"),
    Fault("trickle", #""delay_s": 0.001"#),
    Fault("slow", #""delay_s": 0.05"#),
    Fault("slow_after", #""delay_s": 0.05"#),
    Fault("hold", #""delay_s": 0.05"#),
    Fault("secondary", #""retry_after_s": 1"#),
    Fault("secondary", #""retry_after_s": 0.1, "header": false"#),
    Fault("secondary", #""retry_after_s": 0.1, "header": false, "status": 429"#),
    Fault("primary", #""reset_in_s": 1"#),
    Fault("primary", #""reset_in_s": 1, "status": 429"#),
    Fault("redirect", #""to": "FOREIGN*""#),
    Fault("redirect", #""to": "FOREIGN*", "status": 301"#),
    Fault("list_lag", #""seconds": 5"#),
    Fault("echo_auth"),
  ]

  /// Requests of a sync without faults.
  private static let requests = 52
  private static let isWhole = ProcessInfo.processInfo.environment["ICARUS_FAULTS"] == "all"
  /// The first requests of each kind, some in the middle, and the last.
  private static let chosen = [1, 2, 3, 4, 5, 6, 8, 9, 26, 27, 51, 52]

  static let scenarios = faults.enumerated().flatMap { place, fault in
    let points = isWhole ? Array(1...requests + 1) : [chosen[place * 5 % 12]]
    return points.map { Scenario(fault: fault, point: $0) }
  }

  struct Scenario: Sendable, CustomTestStringConvertible {
    let fault: Fault
    let point: Int

    var testDescription: String { "\(fault.name) at request \(point)" }
  }

  @Test(arguments: scenarios) func aFaultAtAnyPointMakesNoSecondIssue(scenario: Scenario) throws {
    let trial = try SyncTrial()
    let rule = try JSONSerialization.jsonObject(
      with: Data(#"{"match": {"nth": \#(scenario.point)}, \#(scenario.fault.rule)}"#.utf8))
    try trial.github.fail(rule as? [String: Any] ?? [:])
    try trial.settle()
    try trial.expectRight()
  }

  /// The client gives up, and the server does the work all the same.
  @Test(arguments: zip(["slow", "slow_after", "hold"], [3, 9, 30]))
  func anAnswerThatComesTooLateMakesNoSecondIssue(action: String, point: Int) throws {
    let trial = try SyncTrial()
    trial.pace.timeout = 2
    try trial.github.fail(["match": ["nth": point], "action": action, "delay_s": 6])
    try trial.settle()
    try trial.expectRight(tolerating: ["concurrent_requests"])
  }

  /// The same kind of failure again and again: one in so many requests.
  @Test(arguments: [2, 7]) func everyFewRequestsOneFails(step: Int) throws {
    let trial = try SyncTrial()
    try trial.github.fail(["match": ["method": "POST", "nth": "every:\(step)"], "action": "reset_after"])
    try trial.settle(runs: 30)
    try trial.expectRight()
  }

  @Test(arguments: 1...3) func anythingMayFailAtAnyTime(seed: Int) throws {
    let trial = try SyncTrial()
    let actions = ["reset_before", "reset_after", "status", "malformed_json", "empty_body", "html_200"]
    try trial.github.control(
      "fault",
      [
        "seed": seed,
        "faults": actions.map { action -> [String: Any] in
          ["match": ["probability": 0.04], "action": action, "processed": true]
        },
      ])
    try trial.settle(runs: 60)
    try trial.expectRight()
  }
}

extension FakeGitHub {
  /// A new repository in which the usual token may write.
  func prepare(_ repository: String) throws {
    try control("repo", ["repo": repository])
    let known = try control("state")["tokens"] as? [String: [String: Any]]
    var repositories = known?[Self.token]?["repos"] as? [String: String] ?? [:]
    repositories[repository] = "write"
    try control("token", ["token": Self.token, "set": ["repos": repositories]])
  }
}
