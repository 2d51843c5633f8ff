import Foundation
import TestSupport
import Testing

@Suite struct ActionsCommandTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  private static let settings = """
    today: 2014-10-01
    services: {broker: {label: Message broker}, push: {}}
    people: {alice: {name: Alice Archer}, bob: {}, carol: {}}

    """

  /// Of the sample its open action was open when it happened again; of the later report one is a dropped idea.
  private static let later = SampleReport.text
    .replacingOccurrences(of: "2014-03-", with: "2014-05-")
    .replacingOccurrences(
      of: "services: [broker]", with: "services: [push]\npreventable_by: [2014-03-02-broker/A1]"
    )
    .replacingOccurrences(
      of: "`A1` Alert when the memory of a broker passes 80 % (@alice,", with: "`B1` Rest (@bob,"
    )
    .replacingOccurrences(
      of: "- [x] `A2` Cap channels per connection (@bob, due 2014-05-09, prevent, done 2014-05-07)",
      with: "- `B2` Think (proposed)\n- [-] `B3` Stop (@bob, wontdo: A1 does it)")

  private func archive(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(
      [
        "content/archive.yml": Self.settings, SampleReport.path: SampleReport.text,
        "content/incidents/2014-05-02-push/report.md": Self.later,
      ].merging(files) { $1 })
  }

  private func run(_ arguments: [String] = [], in folder: TemporaryFolder? = nil) throws -> Program.Outcome {
    let folder = try folder ?? archive()
    return try withExtendedLifetime(folder) { try Program.run(["actions"] + arguments, in: folder.path) }
  }

  private func ids(_ outcome: Program.Outcome) throws -> [String?] {
    let json = try JSONSerialization.jsonObject(with: Data(outcome.output))
    return try #require(json as? [[String: Any]]).map { $0["id"] as? String }
  }

  @Test func theyStandInATableOpenOnesFirst() throws {
    #expect(
      try run().outputText == """
        Open 213 days   due 2014-03-16, late  alice  detect P1  2014-03-02-broker/A1  Alert when the memory of a broker passes 80 % [1 incident since]
        Open 152 days   due 2014-05-16, late  bob    detect P1  2014-05-02-push/B1    Rest
        Proposed                                                2014-05-02-push/B2    Think
        Done in 5 days  on 2014-03-07         bob    prevent    2014-03-02-broker/A2  Cap channels per connection
        Not doing                             bob               2014-05-02-push/B3    Stop [A1 does it]

        """)
  }

  @Test func asJSONTheyAreWhatTheSiteHas() throws {
    let folder = try archive()
    let outcome = try run(["--format", "json"], in: folder)
    #expect(try Program.run(["build"], in: folder.path).status == 0)
    #expect(try folder.contents(of: "site")["actions.json"] == outcome.output)
    #expect(try ids(outcome).count == 5)
  }

  @Test(arguments: [
    (["--open"], ["push/B1", "broker/A1"]),
    (["--open", "--owner", "bob"], ["push/B1"]),
    (["--owner", "@BOB"], ["push/B1", "push/B3", "broker/A2"]),
    (["--owner", "alice archer"], ["broker/A1"]),
    (["--service", "Message broker", "--open"], ["broker/A1"]),
    (["--service", "push", "--owner", "alice"], []), (["--owner", "carol"], []),
    (["--overdue", "--today", "2014-04-01"], ["broker/A1"]),
    (["--overdue", "--today", "2014-03-16"], []),
  ])
  func someAreAskedFor(options: [String], expected: [String]) throws {
    let outcome = try run(["--format", "json"] + options)
    #expect(outcome.status == 0)
    #expect(
      try ids(outcome) == expected.map { ($0.hasPrefix("push") ? "2014-05-02-" : "2014-03-02-") + $0 })
    #expect(outcome.errorText.isEmpty == !expected.isEmpty)
    if expected.isEmpty { #expect(outcome.outputText == "[]\n") }
  }

  @Test(arguments: [
    (["--owner", "alce"], "nobody here is called \"alce\"; did you mean \"alice\"?"),
    (["--owner", "zoe\u{1B}"], "nobody here is called \"zoe\\u{1b}\"; there are alice, bob, carol"),
    (["--service", "pusj"], "there is no service \"pusj\"; did you mean \"push\"?"),
  ])
  func anUnknownNameIsToldWithAWayOut(options: [String], message: String) throws {
    let outcome = try run(options)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errorText == "icarus: \(message)\n")
  }

  @Test(arguments: [
    (
      ["--overdue", "--owner", "carol", "--service", "push"],
      "none of 5 actions is overdue, owned by carol and of the service push"
    ),
    (
      ["--service", "push", "--owner", "alice"], "none of 5 actions is owned by alice and of the service push"
    ),
    (["--overdue", "--today", "2014-03-10"], "none of 5 actions is overdue"),
  ])
  func nothingIsASentence(options: [String], sentence: String) throws {
    let outcome = try run(options)
    #expect(outcome.status == 0 && outcome.output.isEmpty)
    #expect(outcome.errorText == "icarus: \(sentence)\n")
  }

  @Test func draftsAreLeftOut() throws {
    let draft = Self.later.replacingOccurrences(of: "status: reviewed", with: "status: draft")
    let folder = try archive(["content/incidents/2014-05-02-push/report.md": draft])
    #expect(
      try ids(run(["--format", "json"], in: folder)) == ["2014-03-02-broker/A1", "2014-03-02-broker/A2"])
  }

  @Test func whatCanBeReadOfAWrongArchiveIsShown() throws {
    let folder = try archive(["content/incidents/2014-05-02-push/report.md": "---\nstarted: [\n---\n"])
    let outcome = try run(["--open"], in: folder)
    #expect(outcome.status == 0)
    #expect(outcome.outputText.contains("2014-03-02-broker/A1"))
    #expect(
      outcome.errorText
        == "icarus: the archive has errors, so actions may be missing; \"icarus check\" shows them\n")
  }

  @Test func aLedgerThatCannotBeReadIsNamed() throws {
    let folder = try archive(["content/issues.json": "<<<<<<< HEAD\n{}\n"])
    #expect(
      try run(["--open"], in: folder).errorText
        == "icarus: content/issues.json has errors, so nobody knows here what became of actions on GitHub; \"icarus check\" shows them\n"
    )
  }

  @Test func whatIsRememberedIsShownAsWhatIsRead() throws {
    let folder = try archive()
    for path in [SampleReport.path, "content/incidents/2014-05-02-push/report.md"] {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1_000)], ofItemAtPath: folder.path + "/" + path)
    }
    let first = try run(in: folder)
    #expect(try run(in: folder).output == first.output && !first.output.isEmpty)
  }

  @Test func theExamplesOfReadmeAndHelpRun() throws {
    let readme = String(
      decoding: try Data(contentsOf: URL(filePath: Self.root + "/README.md")), as: UTF8.self)
    let examples = (readme + (try run(["--help"]).outputText)).matches(of: /(?m)^ *icarus (actions [^#\n]*)/)
    #expect(examples.count > 4)
    for example in examples {
      let arguments = example.1.trimmingCharacters(in: .whitespaces).split(separator: "\"").enumerated()
        .flatMap { $0.isMultiple(of: 2) ? $1.split(separator: " ").map(String.init) : [String($1)] }
      let outcome = try Program.run(arguments + ["--archive", Self.root], in: "/")
      #expect(outcome.status == 0 && !outcome.output.isEmpty, "\(arguments): \(outcome.errorText)")
    }
  }
}
