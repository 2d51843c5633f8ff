import Diagnostics
import Foundation
import Incidents
import Reports
import TestSupport
import Testing

@Suite struct ReviewMeetingsTests {
  private func read(_ text: String) -> Diagnosed<[Day]> {
    ReviewMeetings.read(Array(text.utf8), path: "content/reviews.json")
  }

  private func days(_ texts: String...) -> [Day] { texts.compactMap { Day(parsing: $0) } }

  @Test func whatIsWrittenIsReadAgain() {
    let written = days("2014-09-18", "2014-09-25", "2014-09-18")
    let bytes = ReviewMeetings.bytes(of: written.reversed())
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
         "version": 1,
         "meetings": [
          "2014-09-18",
          "2014-09-25"
         ]
        }

        """)
    #expect(ReviewMeetings.read(bytes, path: "p").value == days("2014-09-18", "2014-09-25"))
  }

  @Test(arguments: [
    ("", 1, 1, "it is not JSON"), ("{\"version\": 1, \"meetings\": [\"2014-09-25\"", 1, 41, "it is not JSON"),
    ("[]", 1, 1, "no \"version\""), ("{\"version\": 2, \"meetings\": []}", 1, 1, "no \"version\""),
    ("{\"version\": 1, \"meetings\": \"2014-09-25\"}", 1, 16, "no array of days"),
    ("{\"version\": 1,\n\"meetings\": [\"soon\"]}", 2, 1, "is no day"),
    ("{\"version\": 1,\n\"meetings\": [{}]}", 2, 1, "is no day"),
    ("{\"version\": 1,\n\"meetings\": [\"9999-01-01\"]}", 2, 1, "is no day"),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, line: Int, column: Int, message: String) {
    let result = read(text)
    #expect(result.value.isEmpty)
    #expect(result.diagnostics.count == 1)
    let diagnostic = result.diagnostics.first
    #expect(diagnostic?.message.contains(message) ?? false, "\(diagnostic?.message ?? "")")
    #expect(diagnostic?.range.start.line == line && diagnostic?.range.start.column == column)
    #expect(diagnostic?.rule == "reviews" && diagnostic?.level == .error)
  }

  @Test func nothingTrapsOnRandomBytes() {
    var random = SeededGenerator(seed: 11)
    let good = ReviewMeetings.bytes(of: days("2014-09-18", "2014-09-25"))
    for _ in 0..<2_000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = ReviewMeetings.read(bytes, path: "p")
      _ = ReviewMeetings.read(Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random))), path: "p")
    }
  }

  private func day(_ text: String) -> Day { Day(parsing: text) ?? Day(number: 0) }

  @Test func aDayIsAddedOnceToAWholeFile() throws {
    let folder = try TemporaryFolder(["content/archive.yml": ""])
    let file = MeetingsFile(in: folder.path + "/content")
    #expect(try file.note(day("2014-09-18")) == true)
    #expect(try file.note(day("2014-09-25")) == true)
    #expect(try file.note(day("2014-09-18")) == false)
    #expect(
      ReviewMeetings.read(Array(try folder.read("content/reviews.json").utf8), path: "").value.count == 2)
    #expect(try folder.contents(of: "content").keys.sorted() == ["archive.yml", "reviews.json"])
  }

  @Test func whoNotesAtTheSameTimeLosesNothing() async throws {
    let folder = try TemporaryFolder(["content/archive.yml": ""])
    let path = folder.path + "/content"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { _ = try MeetingsFile(in: path).note(Day(number: 16_000 + number)) }
      }
      try await group.waitForAll()
    }
    #expect(
      ReviewMeetings.read(Array(try folder.read("content/reviews.json").utf8), path: "").value.count == 20)
  }

  @Test func whatCannotBeReadIsNotWrittenOver() throws {
    let folder = try TemporaryFolder(["content/reviews.json": "{}"])
    #expect(try MeetingsFile(in: folder.path + "/content").note(day("2014-09-18")) == nil)
    #expect(try folder.read("content/reviews.json") == "{}")
  }

  @Test func aLinkIsNotFollowed() throws {
    let folder = try TemporaryFolder([
      "content/archive.yml": "", "elsewhere.json": "{\"version\": 1, \"meetings\": []}",
    ])
    let path = folder.path + "/content/reviews.json"
    try FileManager.default.createSymbolicLink(
      atPath: path, withDestinationPath: folder.path + "/elsewhere.json")
    let day = day("2014-09-18")
    #expect(throws: (any Error).self) { try MeetingsFile(in: folder.path + "/content").note(day) }
    #expect(try folder.read("elsewhere.json").contains("[]"))
  }
}
