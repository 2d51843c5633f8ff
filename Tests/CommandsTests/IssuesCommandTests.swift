import Foundation
import TestSupport
import Testing

/// `icarus issues`, and `icarus build --issues`, as programs.
@Suite struct IssuesCommandTests {
  private static let reports = (1...4).map { number in
    (
      path: "content/incidents/2014-03-0\(number)-trial/report.md",
      text: SampleReport.text.replacingOccurrences(of: "2014-03-02", with: "2014-03-0\(number)")
        .replacingOccurrences(
          of: "- [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)",
          with: (2...5).map { "- [ ] `A\($0)` Cap thing \($0) (@bob, due 2014-03-20, prevent)" }
            .joined(separator: "\n"))
    )
  }

  /// Twenty open actions; `interval` in seconds.
  private func archive(_ github: FakeGitHub, interval: Double = 0) throws -> TemporaryFolder {
    let settings =
      "github: {repository: acme/incidents, api_url: \"\(github.address)\", write_interval: \(interval)}\n"
    var files = ["content/archive.yml": settings]
    for report in Self.reports { files[report.path] = report.text }
    return try TemporaryFolder(files)
  }

  private func icarus(
    _ arguments: String..., in place: TemporaryFolder, token: String? = FakeGitHub.token
  ) throws -> Program.Outcome {
    let outcome = try Program.run(
      arguments + ["--today", "2014-10-01"], in: place.path,
      environment: token.map { ["GH_TOKEN": $0] } ?? [:])
    #expect(!outcome.outputText.contains(FakeGitHub.token) && !outcome.errorText.contains(FakeGitHub.token))
    return outcome
  }

  @Test func aPlanWritesNothingAndASyncDoesIt() throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    let plan = try icarus("issues", "plan", in: place)
    #expect(plan.status == 1)
    #expect(
      plan.outputText.hasPrefix(
        "to make  2014-03-01-trial/A1  Alert when the memory of a broker passes 80 %\n"))
    #expect(plan.errorText == "icarus: issues of acme/incidents: 20 to make\n")
    #expect(try github.issues().isEmpty)
    let sync = try icarus("issues", "sync", in: place)
    #expect(sync.status == 0)
    #expect(sync.outputText.hasPrefix("made  acme/incidents#1   2014-03-01-trial/A1\n"))
    #expect(sync.errorText == "icarus: issues of acme/incidents: 20 made\n")
    #expect(
      try icarus("issues", "sync", in: place).errorText
        == "icarus: issues of acme/incidents: all is settled\n")
    #expect(try icarus("issues", "plan", in: place).status == 0)
    #expect(try github.issues().count == 20)
  }

  @Test func programsGetJSON() throws {
    let github = try FakeGitHub()
    let outcome = try icarus("issues", "sync", "--limit", "1", "--format", "json", in: archive(github))
    #expect(outcome.status == 1, "nineteen are left")
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output)) as? [String: [[String: Any]]]
    #expect(json?["created"]?.first?["issue"] as? String == "acme/incidents#1")
    #expect(json?["left"]?.count == 19)
    #expect(
      Set(json?.keys.map { $0 } ?? []) == [
        "created", "found", "changed", "moved", "planned", "left", "notes",
      ])
  }

  @Test func whatIsMissingIsSaidWithTheWayOut() throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    let without = try icarus("issues", "sync", in: place, token: nil)
    #expect(without.status == 2 && without.errorText.contains("ICARUS_GITHUB_TOKEN"))
    try place.write("title: A\n", to: "content/archive.yml")
    let nowhere = try icarus("issues", "sync", in: place)
    #expect(nowhere.status == 2 && nowhere.errorText.contains("github: {repository: owner/repo}"))
    try place.write(
      "github: {repository: a/b, api_url: \"http://example.org\"}\n", to: "content/archive.yml")
    let clear = try icarus("issues", "sync", in: place)
    #expect(clear.status == 2 && clear.errorText.contains("https://"), "no token travels in the clear")
  }

  @Test func anArchiveWithErrorsIsNotSynced() throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    try place.write("no report", to: "content/incidents/2014-04-01-bad/report.md")
    let outcome = try icarus("issues", "sync", in: place)
    #expect(outcome.status == 2 && outcome.errorText.contains("icarus check"))
    #expect(try github.journal().isEmpty)
  }

  @Test func aBuildSyncsFirstAndIsBuiltWithoutNetwork() throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    let online = try icarus("build", "--issues", in: place)
    #expect(online.status == 0, "\(online.errorText)")
    #expect(try github.issues().count == 20)
    try place.write(
      "github: {repository: acme/incidents, api_url: \"http://127.0.0.1:9\"}\n", to: "content/archive.yml")
    let offline = try icarus("build", "--issues", in: place)
    #expect(offline.status == 1)
    #expect(offline.errorText.contains("can't be reached"))
    #expect(try place.read("site/index.html").contains("2014-03-04-trial"))
  }

  /// `ICARUS_FAULTS=all` kills two hundred.
  @Test(arguments: 1...(ProcessInfo.processInfo.environment["ICARUS_FAULTS"] == "all" ? 200 : 4))
  func aSyncThatIsKilledAtAnyMomentMakesNoSecondIssue(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let github = try FakeGitHub()
    let place = try archive(github, interval: 0.01)
    let process = try start(in: place)
    usleep(UInt32.random(in: 50_000...1_500_000, using: &random))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    // The server does what it was asked for.
    Thread.sleep(forTimeInterval: 1)
    try letMinutesPass(in: place)
    #expect(try icarus("issues", "sync", in: place).status == 0)
    let bodies = try github.issues().compactMap { ($0["body"] as? String)?.prefix { $0 != "\n" } }
    #expect(bodies.count == 20 && Set(bodies).count == 20)
    #expect(try github.journal().flatMap(\.leaks) == [])
    let files = try FileManager.default.contentsOfDirectory(atPath: place.path + "/content").sorted()
    #expect(files == ["archive.yml", "incidents", "issues.json"])
  }

  @Test(arguments: [SIGINT, SIGTERM]) func whoIsAskedToStopEndsInGoodOrder(signal: Int32) throws {
    let github = try FakeGitHub()
    let place = try archive(github, interval: 0.2)
    let process = try start(in: place)
    while try github.issues().count < 3 { usleep(20_000) }
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 1)
    let made = try github.issues().count
    #expect(made < 10)
    let ledger = try place.read("content/issues.json")
    #expect(!ledger.contains("pending") && ledger.matches(of: /"number": \d/).count == made)
    #expect(try icarus("issues", "sync", "--limit", "0", in: place).status == 1)
    #expect(try github.issues().count == made)
  }

  /// Whatever the interval between two writes is.
  @Test func aLostAnswerIsNoReasonToMakeASecondIssue() throws {
    let github = try FakeGitHub(config: ["list_lag_s": 600])
    let place = try archive(github)
    try github.fail(["match": ["method": "POST", "path": "/issues$", "nth": 1], "action": "reset_after"])
    #expect(try icarus("issues", "sync", in: place).status == 1)
    try letMinutesPass(2, in: place)
    let soon = try icarus("issues", "sync", in: place)
    let rest = soon.errorText.firstMatch(of: /run this again in (\d+) s/).flatMap { Int($0.1) } ?? 0
    #expect(soon.status == 1 && (1...60).contains(rest), "\(soon.errorText)")
    #expect(try github.issues().count == 20)
    try github.control("config", ["list_lag_s": 0])
    try letMinutesPass(in: place)
    #expect(
      try icarus("issues", "sync", in: place).outputText == "found  acme/incidents#1  2014-03-01-trial/A1\n")
  }

  /// The ledger as if so many had passed since it was written; all where there is none.
  private func letMinutesPass(_ minutes: Double = 60, in place: TemporaryFolder) throws {
    guard let ledger = try? place.read("content/issues.json") else { return }
    let moment = Date(timeIntervalSinceNow: -60 * minutes).formatted(.iso8601)
    try place.write(
      ledger.replacing(#/"as_of": "[^"]*"/#, with: "\"as_of\": \"\(moment)\""), to: "content/issues.json")
  }

  @Test func whatWasMadeIsToldAlsoWhereTheDiskFails() throws {
    let github = try FakeGitHub()
    let place = try archive(github, interval: 0.2)
    let output = Pipe()
    let process = try start(in: place, output)
    while try github.issues().count < 3 { usleep(20_000) }
    // For a moment, with each issue, a file has this name.
    while mkdir(place.path + "/content/.issues.json.new", 0o777) != 0 { usleep(1_000) }
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
    let lines = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self).split(
      separator: "\n")
    #expect(try lines.count == github.issues().count && lines.allSatisfy { $0.hasPrefix("made  acme/") })
  }

  /// `plan` and `sync` tell the same.
  @Test func aMovedIssueIsToldBeforeAndAfterItIsNoted() throws {
    let github = try FakeGitHub()
    let place = try archive(github)
    #expect(try icarus("issues", "sync", in: place).status == 0)
    try github.control("rename_repo", ["repo": "acme/incidents", "to": "acme/ops"])
    let plan = try icarus("issues", "plan", in: place)
    #expect(plan.status == 1 && plan.errorText == "icarus: issues of acme/incidents: 20 moved\n")
    #expect(
      plan.outputText.hasPrefix("moved  acme/ops#1   2014-03-01-trial/A1  was acme/incidents#1\n"))
    let sync = try icarus("issues", "sync", in: place)
    #expect(sync.status == 0 && sync.outputText == plan.outputText)
    #expect(try icarus("issues", "plan", in: place).status == 0)
  }

  private func start(in place: TemporaryFolder, _ output: Any = FileHandle.nullDevice) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Program.path)
    process.arguments = ["issues", "sync"]
    process.currentDirectoryURL = URL(filePath: place.path)
    process.environment = ["PATH": "/usr/bin:/bin", "GH_TOKEN": FakeGitHub.token]
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}
