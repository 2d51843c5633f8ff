import Foundation
import Incidents
import Reports
import TestSupport
import Testing

@testable import Publishing

/// An archive that was built, as far as the memory of it goes.
private struct Built {
  let place: TemporaryFolder
  let files = ["index.html", "a/index.html"]
  var request = ["drafts"]
  var day = Day(number: 16_131)

  init() throws {
    place = try TemporaryFolder()
    try place.write("title: A\n", to: "archive.yml")
    try place.write("one", to: "content/incidents/2014-03-02-a/report.md")
    try place.write("12:00 <a> b", to: "content/incidents/2014-03-02-a/irc.log")
    try place.write("[]", to: "content/incidents/2014-03-02-a/slack/ops/2014-03-02.json")
    try place.write("[]", to: "content/incidents/2014-03-02-a/slack/users.json")
    try place.write("{}", to: "content/issues.json")
    try place.write("body {}", to: "themes/own/style.css")
    for file in files { try place.write("page", to: "site/\(file)") }
  }

  func path(_ file: String) -> String { "\(place.path)/\(file)" }

  /// As if the clock was `ahead` by so many nanoseconds.
  func lastBuild(ahead: Int = 0) throws -> LastBuild {
    LastBuild(
      try #require(ArchiveLocation(root: place.path)), output: path("site"), tools: ToolStates(["/bin/sh"]),
      request: request, now: Int(Date().timeIntervalSince1970 * 1_000_000_000) + ahead)
  }

  /// Remembers a build, as if all files were `age` nanoseconds old.
  func remember(age: Int = 10_000_000_000, meanwhile: () throws -> Void = {}) throws {
    var build = try lastBuild(ahead: age)
    try meanwhile()
    _ = build.willRead(ArchiveSettings())
    var outcome = Publisher.Outcome(unchanged: 2)
    for file in files {
      var states: [UInt8] = []
      StateBytes.append(FileState(of: path("site/\(file)")), of: file, to: &states)
      outcome.files.append(states[...], of: nil)
    }
    build.finish(outcome, today: day, isDayNamed: false, incidentCount: 1, diagnostics: [])
    // The clocks of file systems go in steps: what comes next shall show another time.
    Thread.sleep(forTimeInterval: 0.02)
  }

  func isUnchanged() throws -> Bool { try lastBuild().unchanged { _ in day } != nil }
}

@Suite("The last build")
struct LastBuildTests {
  private static let manager = FileManager.default

  /// What may happen between two builds, by its name.
  private static let changes: [(String, @Sendable (inout Built) throws -> Void)] = [
    ("a report is edited", { try $0.place.write("two", to: "content/incidents/2014-03-02-a/report.md") }),
    (
      "a report is edited, and its size and time are as before",
      { built in
        let path = built.path("content/incidents/2014-03-02-a/report.md")
        let before = try manager.attributesOfItem(atPath: path)[.modificationDate]
        try built.place.write("owe", to: "content/incidents/2014-03-02-a/report.md")
        try manager.setAttributes([.modificationDate: before as Any], ofItemAtPath: path)
      }
    ),
    (
      "a report is replaced by another file of the same size and time",
      { built in
        let path = built.path("content/incidents/2014-03-02-a/report.md")
        let before = try manager.attributesOfItem(atPath: path)[.modificationDate]
        try built.place.write("owe", to: "new")
        try manager.setAttributes([.modificationDate: before as Any], ofItemAtPath: built.path("new"))
        try manager.removeItem(atPath: path)
        try manager.moveItem(atPath: built.path("new"), toPath: path)
      }
    ),
    (
      "a report is dated back",
      {
        try manager.setAttributes(
          [.modificationDate: Date(timeIntervalSince1970: 0)],
          ofItemAtPath: $0.path("content/incidents/2014-03-02-a/report.md"))
      }
    ),
    (
      "a day of an exported log is edited",
      { try $0.place.write("[{}]", to: "content/incidents/2014-03-02-a/slack/ops/2014-03-02.json") }
    ),
    (
      "a day of an exported log comes",
      { try $0.place.write("[]", to: "content/incidents/2014-03-02-a/slack/ops/2014-03-03.json") }
    ),
    (
      "the people of an exported log change",
      { try $0.place.write("[{}]", to: "content/incidents/2014-03-02-a/slack/users.json") }
    ),
    ("the ledger changes", { try $0.place.write("[]", to: "content/issues.json") }),
    ("the ledger goes", { try manager.removeItem(atPath: $0.path("content/issues.json")) }),
    ("a file comes", { try $0.place.write("", to: "content/incidents/2014-03-02-a/b.png") }),
    ("a file goes", { try manager.removeItem(atPath: $0.path("content/incidents/2014-03-02-a/irc.log")) }),
    (
      "a file is renamed",
      {
        try manager.moveItem(
          atPath: $0.path("content/incidents/2014-03-02-a/irc.log"),
          toPath: $0.path("content/incidents/2014-03-02-a/ops.log"))
      }
    ),
    (
      "an empty folder comes",
      {
        try manager.createDirectory(
          atPath: $0.path("content/incidents/2014-03-03-b"), withIntermediateDirectories: false)
      }
    ),
    (
      "a folder gives way to a link to it",
      {
        try manager.moveItem(atPath: $0.path("content"), toPath: $0.path("elsewhere"))
        try manager.createSymbolicLink(
          atPath: $0.path("content"), withDestinationPath: $0.path("elsewhere"))
      }
    ),
    ("the settings change", { try $0.place.write("title: B\n", to: "archive.yml") }),
    ("second settings come", { try $0.place.write("", to: "content/archive.yml") }),
    ("the theme changes", { try $0.place.write("body { }", to: "themes/own/style.css") }),
    ("a theme comes", { try $0.place.write("", to: "themes/other/theme.yml") }),
    ("a page is edited", { try $0.place.write("PAGE", to: "site/index.html") }),
    ("a page goes", { try manager.removeItem(atPath: $0.path("site/a/index.html")) }),
    ("the site goes", { try manager.removeItem(atPath: $0.path("site")) }),
    ("the record goes", { try manager.removeItem(atPath: $0.path(".icarus")) }),
    ("the record is damaged", { try $0.place.write("icarus build 3\n", to: ".icarus/build") }),
    ("something else is asked for", { $0.request = ["no drafts"] }),
    ("a day goes by", { $0.day = Day(number: $0.day.number + 1) }),
  ]

  @Test("Anything that changes is seen", arguments: changes.map(\.0))
  func change(name: String) throws {
    var built = try Built()
    try built.remember()
    #expect(try built.isUnchanged())
    try #require(Self.changes.first { $0.0 == name }).1(&built)
    #expect(try !built.isUnchanged())
  }

  @Test("Settings that come while the archive is looked for are not taken for those that were read")
  func settingsInBetween() throws {
    let built = try Built()
    try built.place.write("", to: "content/archive.yml")
    try FileManager.default.removeItem(atPath: built.path("archive.yml"))
    try built.remember(meanwhile: { try built.place.write("title: B\n", to: "archive.yml") })
    #expect(try !built.isUnchanged())
  }

  @Test("What is beside the archive doesn't matter, nor do others' files in the site")
  func others() throws {
    let built = try Built()
    try built.remember()
    try built.place.write("", to: "notes.txt")
    try built.place.write("", to: "site/CNAME")
    #expect(try built.isUnchanged())
  }

  @Test(
    "A file that changed just before it was looked at might change once more unseen: that isn't remembered")
  func young() throws {
    let built = try Built()
    try built.remember()
    try built.remember(age: 0)
    #expect(try !built.isUnchanged())
  }

  @Test("Where nothing can be written down, nothing is remembered")
  func unwritable() throws {
    let built = try Built()
    try built.place.write("no folder", to: ".icarus")
    try built.remember()
    #expect(try !built.isUnchanged())
    #expect(try built.place.read(".icarus") == "no folder")
  }
}
