import Foundation
import TestSupport
import Testing

@Suite struct LogCommandTests {
  private static let log = """
    --- Log opened Sun Mar 02 13:00:00 2014
    13:58 < sam> deploying
    14:02 < mon> PROBLEM - web-07/HTTP is CRITICAL: Connection refused
    14:10  * sam rolls back
    --- Day changed Mon Mar 03 2014
    00:10 < sam> still \u{202E}here

    """

  private func run(_ arguments: [String]) throws -> Program.Outcome {
    let folder = try TemporaryFolder(["irc.log": Self.log, "other.txt": "what is\nthis\n", "empty.log": ""])
    return try Program.run(["log"] + arguments, in: folder.path)
  }

  @Test func eventsStandInATable() throws {
    #expect(
      try run(["irc.log"]).outputText == """
              1  2014-03-02 13:00:00  server                        --- Log opened Sun Mar 02 13:00:00 2014
              2  2014-03-02 13:58:00  message       sam             deploying
              3  2014-03-02 14:02:00  alert         mon             PROBLEM - web-07/HTTP is CRITICAL: Connection refused
              4  2014-03-02 14:10:00  action        sam             rolls back
              5  2014-03-03 00:00:00  day                           2014-03-03
              6  2014-03-03 00:10:00  message       sam             still \\u{202e}here

        """)
  }

  @Test func eventsAreJSON() throws {
    let outcome = try run(["irc.log", "--format", "json", "--from", "14:00", "--to", "14:05"])
    #expect(
      outcome.outputText == """
        [
         {"line":3,"time":"2014-03-02T14:02:00","kind":"message","nick":"mon","text":"PROBLEM - web-07/HTTP is CRITICAL: Connection refused","target":null,"alert":{"type":"alert","host":"web-07","service":"HTTP","state":"CRITICAL"}}
        ]

        """)
    #expect(try run(["empty.log", "--format", "json"]).outputText == "[]\n")
  }

  @Test(arguments: [
    ([], ["14:57:00", "12:58:00"]), (["--timezone", "Europe/London"], ["13:57:00", "13:58:00"]),
  ])
  func offsetsOfTheLogAreToldInTheZoneThatIsNamed(arguments: [String], clocks: [String]) throws {
    let folder = try TemporaryFolder([
      "a.log": "[2014-07-02T14:57:00+0200] <bob> a\n[2014-07-02T12:58:00+0000] <bob> b\n"
    ])
    let text = try Program.run(["log", "a.log", "--format", "json"] + arguments, in: folder.path).outputText
    for clock in clocks { #expect(text.contains("\"2014-07-02T\(clock)\""), "\(text)") }
  }

  private static let export = [
    "x/users.json": #"[{"id": "U1", "name": "lena"}]"#,
    "x/ops/2014-03-02.json": #"[{"type": "message", "user": "U1", "ts": "1393768682", "text": "on it"}]"#,
    "x/dev/2014-03-02.json": #"[{"type": "message", "user": "U1", "ts": "1393768682", "text": "lunch"}]"#,
    "x/empty/a.txt": "",
  ]

  @Test(arguments: [
    ["x", "--channel", "ops"], ["x", "--channel", "#ops"], ["x/ops"], ["x/ops/2014-03-02.json"],
  ])
  func anExportOfSlackTellsWhoSpeaks(arguments: [String]) throws {
    let folder = try TemporaryFolder(Self.export)
    let outcome = try Program.run(["log"] + arguments, in: folder.path)
    #expect(outcome.outputText == "      1  2014-03-02 13:58:02  message       lena            on it\n")
    #expect(outcome.status == 0)
  }

  @Test(arguments: [
    (["x"], "\"x\" has several channels; name one with \"channel:\"; there are \"dev\", \"ops\""),
    (["x", "--channel", "opps"], "\"x\" has no channel \"opps\"; did you mean \"ops\"?"),
    (
      ["x/empty"],
      "\"empty\" is no export of Slack: no folder in it has files of days; they are called as 2014-03-02.json is"
    ),
  ])
  func aFolderThatIsNoChannelIsToldWithAWayOut(arguments: [String], error: String) throws {
    let folder = try TemporaryFolder(Self.export)
    let outcome = try Program.run(["log"] + arguments, in: folder.path)
    #expect(outcome.errorText == "icarus: \(error)\n")
    #expect(outcome.status == 2)
  }

  @Test func anArchiveTellsItsZoneAndItsBots() throws {
    let folder = try TemporaryFolder([
      "archive.yml": "timezone: Europe/London\nbots: [watchdog]\n", "content/a.md": "",
      "a.txt": "[2014-07-02T14:01:02+0200] <watchdog> disk almost full\n",
    ])
    let outcome = try Program.run(["log", "a.txt"], in: folder.path)
    #expect(
      outcome.outputText == "      1  2014-07-02 13:01:02  alert         watchdog        disk almost full\n")
  }

  @Test func aBrokenExportThatIsNamedIsCalledSo() throws {
    let folder = try TemporaryFolder(["a.json": "[{\"type\": \"message\", \"text\": \"a"])
    let outcome = try Program.run(["log", "a.json", "--as", "slack"], in: folder.path)
    #expect(
      outcome.errorText.contains(
        "\"a.json\" can't be read as slack: it is cut off, or another program wrote it"))
  }

  @Test func whatOnlySomeBotsSayIsToldWhereTheySayIt() throws {
    let folder = try TemporaryFolder([
      "a.log": "14:02 <mon> [FIRING:2] DiskFull (prod)\n14:03 <mon> sam deployed web 2.3 to eu\n"
    ])
    let text = try Program.run(["log", "a.log", "--format", "json"], in: folder.path).outputText
    #expect(text.contains(#""service":"DiskFull","state":"FIRING","count":2}"#))
    #expect(
      text.contains(#""service":"web","state":null,"version":"2.3","environment":"eu","who":"sam"}"#),
      "\(text)")
  }

  @Test(arguments: [
    (["--grep", "DEPLOYING"], []), (["--grep", "deploying"], [2]), (["--grep", "^roll|refused$"], [3, 4]),
    (["--grep", "mon"], [3]), (["--from", "14:00", "--to", "00:30"], [3, 4, 5, 6]),
    (["--from", "2014-03-03 00:05"], [6]),
    (["--to", "13:58"], [1, 2]), (["--from", "14:02 UTC", "--to", "14:02"], [3]),
  ])
  func someAreAskedFor(options: [String], lines: [Int]) throws {
    let outcome = try run(["irc.log"] + options)
    #expect(outcome.status == 0)
    #expect(
      outcome.outputText.split(separator: "\n").map { Int($0.prefix(7).trimmingCharacters(in: .whitespaces)) }
        == lines)
  }

  @Test func anUnknownFormatIsToldWithAWayOut() throws {
    let outcome = try run(["other.txt"])
    #expect(outcome.status == 0)
    #expect(
      outcome.errorText.hasPrefix(
        "icarus: no format that icarus knows writes lines like those of \"other.txt\"; name it with --as"))
  }

  @Test(arguments: [
    ["nope.log"], ["."], ["irc.log", "--as", "irsi"], ["irc.log", "--date", "x"],
    ["irc.log", "--from", "25:00"],
    ["irc.log", "--grep", "("], ["irc.log", "--timezone", "Mars/Base"], [],
  ])
  func wrongUsageSaysSo(arguments: [String]) throws {
    let outcome = try run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.outputText == "")
    #expect(!outcome.errorText.isEmpty)
  }
}
