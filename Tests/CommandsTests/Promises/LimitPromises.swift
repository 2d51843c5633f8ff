import Foundation
import TestSupport
import Testing

/// What lies beyond each limit that content/pages/security.md states is an error that says so.
@Suite struct LimitPromises {
  struct Case: Sendable, CustomTestStringConvertible {
    let message: String
    var arguments = ["check"]
    let archive: @Sendable () throws -> SmallArchive
    var testDescription: String { message }
  }

  private static func file(_ name: String, bytes: Int, after start: [UInt8] = [])
    -> @Sendable () throws -> SmallArchive
  {
    {
      let archive = try SmallArchive(showing: "![load](\(name))")
      try archive.folder.write(start, to: SmallArchive.place + name)
      #expect(truncate(archive.folder.path + "/" + SmallArchive.place + name, off_t(bytes)) == 0)
      return archive
    }
  }

  private static func graph(_ name: String, _ text: String) -> @Sendable () throws -> SmallArchive {
    {
      try SmallArchive(
        "timezone:", by: "graphs: [{file: \(name)}]\ntimezone:", beside: [name: Array(text.utf8)])
    }
  }

  private static func settings(_ path: String, _ bytes: [UInt8]) -> @Sendable () throws -> SmallArchive {
    {
      let archive = try SmallArchive()
      try archive.folder.write("theme: acme", to: "archive.yml")
      try archive.folder.write(bytes, to: path)
      return archive
    }
  }

  private static func text(_ markdown: String) -> @Sendable () throws -> SmallArchive {
    { try SmallArchive("No message was lost.", by: "\n\n\(markdown)\n\n") }
  }

  private static func header(_ count: Int) -> String { (0..<count).map { ",s\($0)" }.joined() }

  private static let rows = (0..<25_001).map { row in
    "2014-03-02T\(String(format: "%02d:%02d:%02d", row / 3_600, row / 60 % 60, row % 60))Z,1,2,3,4\n"
  }.joined()

  private static let labels = (0..<70).map { "\"l\($0)\":\"x\"" }.joined(separator: ",")

  static let cases: [Case] = [
    Case(message: "this file has more than 1 MiB (1048576 bytes), which is the most that is read") {
      try SmallArchive(report: Array(SampleReport.text.utf8) + [UInt8](repeating: 0x78, count: 1 << 20))
    },
    Case(
      message: "blocks are nested over 100 deep", archive: text(String(repeating: ">", count: 200) + " a")),
    Case(message: "brackets are nested over 100 deep", archive: text(String(repeating: "![", count: 200))),
    Case(
      message: "a regular expression has at most 1000 bytes and 100 brackets",
      archive: settings(
        "archive.yml",
        Array(
          "redact: [\"\(String(repeating: "\\x5ba", count: 101))\(String(repeating: "\\x5d", count: 101))\"]"
            .utf8))),
    Case(message: "values are nested too deep") {
      let deep = String(repeating: "[", count: 50) + String(repeating: "]", count: 50)
      return try SmallArchive("services: [broker]", by: "services: \(deep)")
    },
    Case(message: "the year 2101 lies outside 1970 to 2100") {
      try SmallArchive("resolved: 2014-03-02 15:20", by: "resolved: 2101-03-02 15:20")
    },
    Case(message: "\"irc.log\" is larger than 256 MiB", archive: file("irc.log", bytes: 268_435_457)),
    Case(
      message: "\"load.png\" is larger than 32 MiB",
      archive: file("load.png", bytes: 33_554_433, after: PNG.pixel)),
    Case(message: "more than 40 million") {
      try SmallArchive(showing: "![load](load.png)", beside: ["load.png": PNG.wide])
    },
    Case(message: "\"load.csv\" is larger than 8 MiB") {
      try SmallArchive(
        "timezone:", by: "graphs: [{file: load.csv}]\ntimezone:",
        beside: ["load.csv": [UInt8](repeating: 0x31, count: 8_388_609)])
    },
    Case(
      message: "the file has more than 64 series",
      archive: graph(
        "load.csv", "time\(header(65))\n2014-03-02T14:00:00Z\(String(repeating: ",1", count: 65))\n")),
    Case(
      message: "the file has more than 100,000 values over all its series",
      archive: graph("load.csv", "time\(header(4))\n\(rows)")),
    Case(
      message: "a series has more than 64 labels",
      archive: graph(
        "load.json",
        "{\"status\":\"success\",\"data\":{\"resultType\":\"matrix\",\"result\":[{\"metric\":{\(labels)},\"values\":[[1393768800,\"1\"]]}]}}"
      )),
    Case(
      message: "this ledger has more than 16777216 bytes, which is the most that is read",
      archive: settings("content/issues.json", [UInt8](repeating: 0x20, count: 16_777_217))),
    Case(
      message: "at most 4 MiB (4194304 bytes) are read", arguments: ["build"],
      archive: settings("themes/acme/assets/a.css", [UInt8](repeating: 0x20, count: 4_194_305))),
    Case(
      message: "a template has at most 262144 bytes", arguments: ["build"],
      archive: settings("themes/acme/templates/page.mustache", [UInt8](repeating: 0x20, count: 262_145))),
    Case(message: "the head of a request has at most 16384 bytes", arguments: ["serve"]) {
      try SmallArchive()
    },
  ]

  @Test(arguments: cases.filter { $0.arguments != ["serve"] })
  func whatLiesBeyondIsToldAndNothingElseSuffers(limit: Case) throws {
    let archive = try limit.archive()
    try archive.folder.write(
      SampleReport.text.replacingOccurrences(of: "2014-03", with: "2014-04"),
      to: "content/incidents/2014-04-02-other/report.md")
    let outcome = try Program.run(limit.arguments + ["--today", "2014-10-01"], in: archive.folder.path)
    #expect(outcome.status == 1, "\(outcome.errorText)")
    let text = outcome.outputText + outcome.errorText
    #expect(text.contains(limit.message), "\(text.prefix(2_000))")
    #expect(!text.contains(#/2014-04-02-other\/report\.md:\d+:\d+: error/#))
  }

  @Test func aLongHeadIsRefusedInTheseWords() async throws {
    let archive = try SmallArchive()
    let program = try RunningProgram(["serve", "--port", "0"], in: archive.folder.path)
    let said = try await program.errorText(with: "Ctrl-C ends it")
    let address = try #require(said.firstMatch(of: /http:\/\/127\.0\.0\.1:(\d+)\//), "\(said)")
    let reader = try RawReader(port: try #require(UInt16(address.1)))
    reader.send("GET / HTTP/1.1\r\nA: \(String(repeating: "a", count: 17_000))\r\n\r\n")
    #expect(await reader.text().contains("the head of a request has at most 16384 bytes"))
  }
}
