import Drafting
import TestSupport
import Testing

@Suite struct NewIncidentFolderTests {
  @Test func itAppearsAsAWhole() throws {
    let folder = try TemporaryFolder([:])
    let new = NewIncidentFolder(named: "2014-03-02-x", in: folder.path + "/content/incidents")
    try new.create([("report.md", Array("hi".utf8)), ("irc.log", [])])
    #expect(try folder.read("content/incidents/2014-03-02-x/report.md") == "hi")
    #expect(try folder.read("content/incidents/2014-03-02-x/irc.log") == "")
  }

  @Test func filesMayLieInFolders() throws {
    let folder = try TemporaryFolder(["incidents/.icarus-new/ops/left.json": "half"])
    try NewIncidentFolder(named: "a", in: folder.path + "/incidents").create([
      ("report.md", [65]), ("ops/1.json", [66]), ("ops/2.json", [67]),
    ])
    #expect(
      try folder.contents() == [
        "incidents/a/report.md": [65], "incidents/a/ops/1.json": [66], "incidents/a/ops/2.json": [67],
      ])
  }

  @Test func nothingIsOverwritten() throws {
    let folder = try TemporaryFolder(["incidents/a/report.md": "mine"])
    #expect(throws: NewIncidentFolder.Failure.self) {
      try NewIncidentFolder(named: "a", in: folder.path + "/incidents").create([("report.md", [1])])
    }
    #expect(try folder.read("incidents/a/report.md") == "mine")
  }

  @Test func aFailureLeavesNothing() throws {
    let folder = try TemporaryFolder(["incidents/a/report.md": ""])
    #expect(throws: NewIncidentFolder.Failure.self) {
      try NewIncidentFolder(named: "b", in: folder.path + "/incidents").create([
        ("report.md", []), ("report.md/such.log", []),
      ])
    }
    #expect(try folder.contents(of: "incidents").keys.sorted() == ["a/report.md"])
  }

  @Test func whatAKilledRunLeftGoes() throws {
    let folder = try TemporaryFolder(["incidents/.icarus-new/report.md": "half"])
    try NewIncidentFolder(named: "a", in: folder.path + "/incidents").create([("report.md", [65])])
    #expect(try folder.contents() == ["incidents/a/report.md": [65]])
  }
}
