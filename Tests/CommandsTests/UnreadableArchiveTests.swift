import Foundation
import TestSupport
import Testing

/// What icarus doesn't read is never passed over in silence.
@Suite struct UnreadableArchiveTests {
  private static let day = ["--today", "2014-10-01"]

  private func archive(_ files: [String: String] = [:]) throws -> TemporaryFolder {
    try TemporaryFolder([SampleReport.path: SampleReport.text].merging(files) { $1 })
  }

  private func check(_ folder: TemporaryFolder) throws -> Program.Outcome {
    try Program.run(["check"] + Self.day, in: folder.path)
  }

  private func link(_ path: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + path, withDestinationPath: "/etc/hostname")
  }

  @Test(arguments: ["archive.yml", "content/archive.yml"])
  func settingsThatAreNoFileAreTwo(path: String) throws {
    let linked = try archive()
    try link(path, in: linked)
    let outcome = try check(linked)
    #expect(outcome.status == 2)
    #expect(outcome.errorText.contains("\(path)\": it is a symbolic link, and links are not followed"))

    let folder = try archive(["\(path)/x": ""])
    #expect(try check(folder).errorText.contains("\(path)\": it is no regular file"))

    let pipe = try archive()
    #expect(mkfifo(pipe.path + "/" + path, 0o600) == 0)
    #expect(try check(pipe).status == 2)
  }

  @Test func twoFilesOfSettingsAreAnErrorThatNamesBoth() throws {
    let outcome = try check(archive(["archive.yml": "title: A", "content/archive.yml": "title: B"]))
    #expect(outcome.status == 1)
    #expect(
      outcome.outputText.hasPrefix(
        "archive.yml:1:1: error: \"archive.yml\" and \"content/archive.yml\" are both settings"))
  }

  @Test(arguments: ["pages/about.md", "incidents/2014-05-01-linked", "incidents/\(SampleReport.id)/irc.log"])
  func linksInTheContentAreErrors(path: String) throws {
    let folder = try archive(["content/pages/other.md": "# Other"])
    try link("content/" + path, in: folder)
    let outcome = try check(folder)
    #expect(outcome.status == 1)
    #expect(outcome.outputText.hasPrefix("content/\(path):1:1: error: this is a symbolic link"))
  }

  @Test func aFolderOfIncidentsElsewhereIsNotFollowed() throws {
    let elsewhere = try archive()
    let folder = try TemporaryFolder(["content/archive.yml": ""])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/content/incidents", withDestinationPath: elsewhere.path + "/content/incidents")
    let outcome = try check(folder)
    #expect(outcome.status == 1)
    #expect(outcome.outputText.hasPrefix("content/incidents:1:1: error: this is a symbolic link"))
  }

  @Test(arguments: ["build", "check"])
  func withoutItsContentAnArchiveIsUnreadable(command: String) throws {
    let folder = try TemporaryFolder(["archive.yml": "content: posts"])
    let outcome = try Program.run([command], in: folder.path)
    #expect(outcome.status == 2)
    #expect(
      outcome.errorText
        == "icarus: archive.yml:1:10: can't list \"\(folder.path)/posts\": no such file or directory\n")
  }

  @Test(arguments: ["../posts", "/posts", "a/../../posts", "./.."])
  func contentOutsideTheArchiveIsAnError(content: String) throws {
    let outcome = try check(TemporaryFolder(["archive.yml": "content: \(content)"]))
    #expect(outcome.status == 1)
    #expect(outcome.outputText.hasPrefix("archive.yml:1:10: error: \"content\" wants a folder within"))
  }

  @Test func contentMayLieDeeper() throws {
    let report = SampleReport.path.replacingOccurrences(of: "content/", with: "docs/posts/")
    let folder = try TemporaryFolder(["archive.yml": "content: ./docs/posts/", report: SampleReport.text])
    #expect(try check(folder).errorText == "icarus: nothing to mend in 1 report\n")
  }

  @Test func reportsAreAPatternOfPaths() throws {
    let outcome = try check(archive(["archive.yml": "reports: \"../*.md\""]))
    #expect(outcome.status == 1)
    #expect(outcome.outputText.hasPrefix("archive.yml:1:10: error: \"../*.md\" is no pattern of paths"))
    let fine = try check(archive(["archive.yml": "reports: \"incidents/*/report.md\""]))
    #expect(fine.status == 0)
  }
}
