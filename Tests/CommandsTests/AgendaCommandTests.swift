import Foundation
import TestSupport
import Testing

@Suite struct AgendaCommandTests {
  private func archive(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder(
      ["content/archive.yml": "today: 2014-03-05\n", SampleReport.path: SampleReport.text].merging(files) {
        $1
      })
  }

  private func run(_ arguments: [String] = [], in folder: TemporaryFolder) throws -> Program.Outcome {
    try withExtendedLifetime(folder) { try Program.run(["agenda"] + arguments, in: folder.path) }
  }

  @Test func itIsMarkdown() throws {
    #expect(
      try run(in: archive()).outputText == """
        # Review, Thursday 6 March 2014

        What is new since 27 February 2014. Ages are counted to the day of the meeting, 6 March 2014.

        ## 1. To discuss (1)

        - **Messages arrived late**\("  ")
          SEV 2, 2 March 2014, 1 h 22 min, new. Messages arrived up to nine minutes late for 78 minutes.

        """)
  }

  @Test func nothingInItMovesTheCursor() throws {
    let report = SampleReport.replacing("title: Messages", by: #"title: "\e[31m\a\u202EMessages"#)
      .replacing(" arrived late\n", with: " arrived late\"\n")
      .replacing("Alert when", with: "Alert \u{1B}[31m\u{7}\u{202E}when")
    let text = try run(in: archive([SampleReport.path: report])).outputText
    #expect(text.contains(#"\u{1b}\[31m\u{7}\u{202e}Messages arrived late"#), "\(text)")
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x202E })
  }

  @Test func aClosedMeetingIsNotedOnceAndCountedFrom() throws {
    let folder = try archive()
    let path = folder.path + "/content/reviews.json"
    let first = try run(["--close"], in: folder)
    #expect(first.status == 0)
    #expect(first.errorText == "icarus: noted the meeting of 2014-03-05 in content/reviews.json; commit it\n")
    let noted = try String(contentsOfFile: path, encoding: .utf8)
    let second = try run(["--close"], in: folder)
    #expect(second.status == 0 && second.errorText.contains("is noted already"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == noted)
    #expect(
      try run(["--today", "2014-03-12"], in: folder).outputText.contains(
        "What is new since 5 March 2014."))
    #expect(
      try run(["--today", "2014-03-12", "--since", "2014-03-01"], in: folder).outputText.contains(
        "Messages arrived late"))
  }

  @Test func aListThatCannotBeReadIsNotWrittenOver() throws {
    let folder = try archive(["content/reviews.json": "<<<<<<< ours\n"])
    let outcome = try run(["--close"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("content/reviews.json can't be read"))
    #expect(
      try String(contentsOfFile: folder.path + "/content/reviews.json", encoding: .utf8) == "<<<<<<< ours\n")
    #expect(try Program.run(["check"], in: folder.path).outputText.contains("[reviews]"))
  }

  @Test(arguments: [["--since", "soon"], ["--since", "2014-3-5"], ["--close", "--since", "2014-03-01"]])
  func wrongUsageIsTold(arguments: [String]) throws { #expect(try run(arguments, in: archive()).status == 2) }

  @Test func theSiteCountsFromTheSameMeeting() throws {
    let folder = try archive()
    _ = try run(["--close"], in: folder)
    _ = try Program.run(["build", "--today", "2014-03-12"], in: folder.path)
    #expect(
      try String(contentsOfFile: folder.path + "/site/review/index.html", encoding: .utf8)
        .contains("since 5 March 2014"))
  }
}
