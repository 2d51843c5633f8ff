import Foundation
import TestSupport
import Testing

@Suite struct NewCommandTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "ChatLogsTests/Fixtures").path

  /// Logs of several clients, some of which need their day told.
  @Test(arguments: [
    ("real-irssi-hhmm.log", []), ("real-weechat.weechatlog", ["--timezone", "Europe/Berlin"]),
    ("real-hexchat.txt", []), ("real-eggdrop.log", ["--date", "2024-10-14"]), ("textual.txt", []),
    ("real-znc-2024-10-14.log", []),
  ])
  func aDraftHasNoErrors(log: String, options: [String]) throws {
    let folder = try TemporaryFolder(["archive.yml": "title: A\ntimezone: Europe/London\n", "content/x": ""])
    let made = try Program.run(
      ["new", "Mail was delayed", "--log", Self.fixtures + "/" + log] + options, in: folder.path)
    #expect(made.status == 0, "\(made.errorText)")
    let report = made.outputText.trimmingCharacters(in: .newlines)
    let text = try String(contentsOfFile: report, encoding: .utf8)
    #expect(text.contains("([log](\(log.replacing("#", with: ""))#L"))
    let checked = try Program.run(["check", "--today", "2026-01-01"], in: folder.path)
    #expect(checked.status == 0, "\(checked.outputText)")
    let rules = checked.outputText.split(separator: "\n").filter { $0.contains(": warning:") }
      .compactMap { $0.split(separator: "[").last }
    #expect(Set(rules).isSubset(of: ["required-section]", "severity]"]), "\(checked.outputText)")
  }

  /// By the folder of the channel or of the whole, or by the file of a day.
  @Test(arguments: ["", "/incident", "/incident/", "/incident/2025-06-17.json"])
  func anExportOfSlackIsAFolderBesideTheDraft(_ place: String) throws {
    let folder = try TemporaryFolder(["archive.yml": "title: A\n", "content/x": ""])
    let made = try Program.run(
      ["new", "DNS down", "--log", Self.fixtures + "/slack-export" + place, "--timezone", "UTC"],
      in: folder.path)
    #expect(made.status == 0, "\(made.errorText)")
    let id = "content/incidents/2025-06-17-dns-down"
    let text = try folder.read(id + "/report.md")
    #expect(text.contains("\nlogs:\n  - {file: incident}\n"))
    #expect(text.contains("Acknowledged: Lena Ostrow: "))
    #expect(
      try folder.read(id + "/incident/users.json").contains(#"{"id": "U01LENA", "name": "Lena Ostrow"}"#))
    let checked = try Program.run(["check", "--today", "2026-01-01", id + "/report.md"], in: folder.path)
    #expect(checked.status == 0, "\(checked.outputText)")
  }

  @Test func aLongTitleMakesAShortFolder() throws {
    let folder = try TemporaryFolder(["archive.yml": "title: A\n", "content/x": ""])
    let title = String(repeating: "long ", count: 100)
    let made = try Program.run(["new", title, "--today", "2026-01-02"], in: folder.path)
    #expect(made.status == 0, "\(made.errorText)")
    #expect(try Program.run(["check", "--today", "2026-01-02"], in: folder.path).status == 0)
  }

  @Test func withoutALogItIsATemplate() throws {
    let folder = try TemporaryFolder(["archive.yml": "title: A\n", "content/x": ""])
    let made = try Program.run(["new", "Disk: full again", "--today", "2026-01-02"], in: folder.path)
    #expect(made.status == 0)
    let text = try folder.read("content/incidents/2026-01-02-disk-full-again/report.md")
    #expect(text.hasPrefix("---\ntitle: \"Disk: full again\"\n"))
    #expect(try Program.run(["check", "--today", "2026-01-02"], in: folder.path).status == 0)
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder([
      "archive.yml": "title: A\n", "content/incidents/2026-01-02-a/report.md": "mine",
    ])
    let made = try Program.run(["new", "A", "--today", "2026-01-02"], in: folder.path)
    #expect(made.status == 2)
    #expect(made.errorText.contains("is there already"))
    #expect(try folder.read("content/incidents/2026-01-02-a/report.md") == "mine")
  }

  @Test(arguments: [
    ["new", " "], ["new", "A", "--from", "13:50"], ["new", "A", "--log", "nope.log"],
    ["new", "A", "--date", "x"],
    ["new", "A", "--log", ".", "--from", "99:00"], ["new", "A", "--log", "x.log", "--log", "x.log"],
    ["new", "A", "--graph", "/etc/passwd"], ["new", "A", "--log", "no-day.log"],
    ["new", "A", "--log", "junk.log"],
    ["new", "A", "--log", "day.log", "--from", "2014-03-02 10:00", "--to", "2014-03-01 10:00"],
    ["new", "A", "--log", "day.log", "--from", "23:00"], ["new", "A", "--log", "day.log", "--as", "irsi"],
  ])
  func wrongUsageSaysSo(arguments: [String]) throws {
    let folder = try TemporaryFolder([
      "archive.yml": "title: A\n", "content/x": "", "no-day.log": "10:00 < a> x\n", "junk.log": "junk\n",
      "day.log": "2014-03-02 10:00 < a> x\n", "x.log": "2014-03-02 10:00 < a> x\n",
    ])
    let made = try Program.run(arguments, in: folder.path)
    #expect(made.status == 2)
    #expect(!made.errorText.isEmpty)
    #expect(try folder.contents(of: "content").keys.sorted() == ["x"])
  }
}
