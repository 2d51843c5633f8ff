import Foundation
import Reports
import TestSupport
import Testing

@Suite struct FileReplacingTests {
  private func replace(_ name: String, in folder: TemporaryFolder, _ old: String, by new: String) throws
    -> Bool
  {
    try FileSystem.replace(folder.path + "/" + name, Array(old.utf8), by: Array(new.utf8))
  }

  @Test(arguments: [0o644, 0o600, 0o755, 0o664])
  func theModeStays(mode: Int) throws {
    let folder = try TemporaryFolder(["a.md": "old"])
    let path = folder.path + "/a.md"
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
    #expect(try replace("a.md", in: folder, "old", by: "new"))
    #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == mode)
    #expect(try folder.contents() == ["a.md": Array("new".utf8)])
  }

  @Test(arguments: ["other", "ol", "older", ""])
  func whatWasChangedMeanwhileIsLeft(now: String) throws {
    let folder = try TemporaryFolder(["a.md": now])
    #expect(try !replace("a.md", in: folder, "old", by: "new"))
    #expect(try folder.contents() == ["a.md": Array(now.utf8)])
  }

  @Test func noLinkIsFollowed() throws {
    let folder = try TemporaryFolder(["a.md": "old"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link.md", withDestinationPath: folder.path + "/a.md")
    #expect(throws: FileError.self) { try replace("link.md", in: folder, "old", by: "new") }
    #expect(try folder.read("a.md") == "old")
  }

  @Test(arguments: ["gone.md", "folder"])
  func whatIsNoFileIsAnError(name: String) throws {
    let folder = try TemporaryFolder(["folder/x": ""])
    #expect(throws: FileError.self) { try replace(name, in: folder, "", by: "new") }
    #expect(try folder.contents().keys.sorted() == ["folder/x"])
  }

  @Test func whatAKilledRunLeftGoes() throws {
    let folder = try TemporaryFolder(["a.md": "old", ".a.md.icarus-new": "half", ".b.md.icarus-new": "half"])
    #expect(try replace("a.md", in: folder, "old", by: "new"))
    try FileSystem.create(folder.path + "/b.md", Array("made".utf8))
    #expect(try folder.contents() == ["a.md": Array("new".utf8), "b.md": Array("made".utf8)])
  }

  @Test func whatAnotherRunWritesStays() throws {
    let folder = try TemporaryFolder(["a.md": "old", ".a.md.icarus-new": "theirs"])
    let other = open(folder.path + "/.a.md.icarus-new", O_RDONLY)
    #expect(flock(other, LOCK_EX) == 0)
    defer { close(other) }
    #expect(throws: FileError.self) { try replace("a.md", in: folder, "old", by: "new") }
    #expect(try folder.read("a.md") == "old")
    #expect(try folder.read(".a.md.icarus-new") == "theirs")
  }
}
