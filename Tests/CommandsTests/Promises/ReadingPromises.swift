import Foundation
import TestSupport
import Testing

/// Lines 16 to 22 of what content/pages/security.md promises: what is read of a report.
@Suite struct ReadingPromises {
  @Test(
    "16. Front matter is plain YAML with known keys of known types, and every fault has its place",
    arguments: [
      ("services: &x [broker]\ntags: *x", "9:11", "anchors and aliases are not allowed in YAML here"),
      ("services: !!set {a}", "9:11", "tags are not allowed in YAML here"),
      ("<<: {a: b}", "9:1", "unknown key \"<<\" in the front matter"),
      ("services: [broker]\nservices: [x]", "9:1", "the key \"services\" stands twice in one mapping"),
      ("serices: [broker]", "9:1", "unknown key \"serices\" in the front matter"),
      ("services: {a: [1]}", "9:11", "\"services\" wants a text, not a mapping"),
      (
        "impact: " + String(repeating: "[", count: 3_000) + String(repeating: "]", count: 3_000), "9:49",
        "values are nested too deep"
      ),
    ])
  func frontMatter(yaml: String, place: String, message: String) throws {
    let errors = try SmallArchive("services: [broker]", by: yaml).errors()
    #expect(errors.contains("report.md:\(place): error: \(message) [front-matter]"), "\(errors)")
  }

  @Test(
    "17. A value is the text that was written",
    arguments: ["no", "012", "1:30", "0x10", "1e3", "2014-03-02", "yes"])
  func scalars(value: String) throws {
    let archive = try SmallArchive("title: Messages arrived late", by: "title: \(value)")
    #expect(try archive.run("build").status == 0)
    let incidents = try JSONSerialization.jsonObject(
      with: Data(try #require(try archive.site()["incidents.json"])))
    #expect((incidents as? [[String: Any]])?.first?["title"] as? String == value)
  }

  @Test("18. A byte order mark and lines of Windows are fine")
  func marks() throws {
    let text = SampleReport.text.replacingOccurrences(of: "\n", with: "\r\n")
    let archive = try SmallArchive(report: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(try archive.run("build").status == 0)
    let plain = try SmallArchive()
    #expect(try plain.run("build").status == 0)
    let page = "incidents/\(SampleReport.id)/index.html"
    #expect(try archive.site()[page] == plain.site()[page])
  }

  @Test("18. What is no UTF-8 text, never ends or is empty is an error that says so")
  func encodings() throws {
    let text = Array(SampleReport.text.utf8)
    let start = try #require(SampleReport.text.utf8.firstRange(of: "lost.".utf8)).lowerBound
    let offset = SampleReport.text.utf8.distance(from: SampleReport.text.startIndex, to: start)
    func changed(_ byte: UInt8) -> [UInt8] { text[..<offset] + [byte] + text[(offset + 1)...] }
    let wide: [UInt8] = [0xFF, 0xFE] + text.flatMap { byte -> [UInt8] in [byte, 0] }
    let cases: [([UInt8], String)] = [
      (changed(0), "18:77: error: a NUL byte stands here; is this a text file? [encoding]"),
      (changed(0xD6), "18:77: error: these bytes are not UTF-8; save the file as UTF-8 [encoding]"),
      (wide, "1:1: error: this file is UTF-16; save it as UTF-8 [encoding]"),
      (Array(text.prefix(100)), "1:1: error: the front matter that begins here never ends [front-matter]"),
      ([], "1:1: error: this report is empty [front-matter]"),
    ]
    for (bytes, error) in cases {
      #expect(try SmallArchive(report: bytes).errors() == ["report.md:\(error)"])
    }
  }

  @Test("19. A report of more than 1 MiB is refused, and the error tells the limit")
  func sizes() throws {
    let words = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    #expect(
      try SmallArchive(report: Array(SampleReport.text.utf8) + words).errors() == [
        "report.md:1:1: error: this file has more than 1 MiB (1048576 bytes), which is the most that is read [limits]"
      ])
  }

  @Test("19. A log may be as long as the night was")
  func longLogs() throws {
    let lines = (0..<20_000).map { "14:\(String(format: "%02d", $0 / 400 % 60)) <bob> line \($0) of many\n" }
      .joined()
    let archive = try SmallArchive(beside: ["irc.log": Array(lines.utf8)])
    #expect(try archive.run("build").status == 0)
    let log = String(
      decoding: try #require(try archive.site()["incidents/\(SampleReport.id)/log.html"]), as: UTF8.self)
    #expect(log.contains("id=\"irc-L1\"") && log.contains("id=\"irc-L20000\""))
  }

  static let knots: [(String, String?)] = [
    (String(repeating: "![", count: 100_000), "brackets are nested over 100 deep"),
    (String(repeating: "![[]()", count: 100_000), "brackets are nested over 100 deep"),
    (
      String(repeating: ">", count: 100_000) + String(repeating: "a*", count: 100_000),
      "blocks are nested over 100 deep"
    ),
    (String(repeating: "- ", count: 30_000) + String(repeating: "\n", count: 30_000), nil),
    ("> " + String(repeating: "- ", count: 30_000), nil), (String(repeating: "*a_", count: 50_000), nil),
    (String(repeating: "<a ", count: 50_000), nil), (String(repeating: "[a](<b", count: 50_000), nil),
    ((1..<500).map { String(repeating: "`", count: $0) + "e" }.joined(), nil),
    (String(repeating: "# a\n", count: 5_000), nil), (String(repeating: "|", count: 100_000), nil),
    (String(repeating: "&", count: 100_000), nil),
  ]

  /// In time that grows with the text, which the whole program is killed for not keeping.
  @Test("20. No Markdown within the limits takes long", arguments: knots.indices)
  func tangles(number: Int) throws {
    let (markdown, refusal) = Self.knots[number]
    let archive = try SmallArchive("No message was lost.", by: "\n\n\(markdown)\n\n")
    let outcome = try Program.run(
      ["60", Program.path, "build", "--today", "2014-10-01"], in: archive.folder.path,
      program: "/usr/bin/timeout")
    #expect(outcome.status == (refusal == nil ? 0 : 1), "\(outcome.status)")
    if let refusal { #expect(outcome.errorText.contains(refusal)) }
  }

  @Test(
    "21. A time that can't be is an error at its field",
    arguments: [
      (
        "started: 2014-03-02 13:58", "started: 2014-02-30 13:58", "5:10",
        "the calendar has no day \"2014-02-30\" [time]"
      ),
      (
        "started: 2014-03-02 13:58", "started: 1969-03-02 13:58", "5:10",
        "the year 1969 lies outside 1970 to 2100 [time]"
      ),
      (
        "resolved: 2014-03-02 15:20", "resolved: 2101-03-02 15:20", "7:11",
        "the year 2101 lies outside 1970 to 2100 [time]"
      ),
      (
        "timezone: Europe/London", "timezone: Europe/Lundon", "8:11",
        "unknown time zone \"Europe/Lundon\" [front-matter]"
      ),
      (
        "started: 2014-03-02 13:58", "started: 2014-03-30 01:30", "5:10",
        "the clocks in Europe/London skipped 2014-03-30 01:30 [time]"
      ),
      (
        "resolved: 2014-03-02 15:20", "resolved: 2014-03-02 14:10+01:00", "7:11",
        "resolved at 2014-03-02 13:10 lies before detected at 2014-03-02 14:02 [milestone-order]"
      ),
    ])
  func times(old: String, new: String, place: String, message: String) throws {
    let errors = try SmallArchive(old, by: new).errors()
    #expect(errors.contains("report.md:\(place): error: \(message)"), "\(errors)")
  }

  @Test("22. Ids are unique, and what is said of others exists; circles are fine")
  func references() throws {
    let twice = try SmallArchive("- [x] `A2`", by: "- [x] `A1`").errors()
    #expect(twice.count == 1 && twice[0].contains("A1"), "\(twice)")
    let unknown = try SmallArchive("timezone:", by: "related: [2013-01-01-nothing]\ntimezone:").errors()
    #expect(unknown.count == 1 && unknown[0].hasPrefix("report.md:8:11: error:"), "\(unknown)")
    let other = SampleReport.text.replacingOccurrences(
      of: "timezone:", with: "related: [\(SampleReport.id)]\ntimezone:")
    let circle = try SmallArchive(
      "timezone:", by: "related: [2014-04-02-other, 2014-03-02-broker]\ntimezone:")
    try circle.folder.write(
      other.replacingOccurrences(of: "2014-03", with: "2014-04").replacingOccurrences(
        of: "2014-04-02-broker", with: SampleReport.id),
      to: "content/incidents/2014-04-02-other/report.md")
    #expect(try circle.run("build").status == 0)
  }
}
