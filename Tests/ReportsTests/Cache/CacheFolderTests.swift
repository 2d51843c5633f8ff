import Foundation
import Reports
import TestSupport
import Testing

@Suite("The cache of an archive")
struct CacheFolderTests {
  private func replace(_ file: String, by text: String, in folder: TemporaryFolder) {
    CacheFolder(ofArchive: folder.path).replace(file) { write in
      for byte in text.utf8 { withUnsafeBytes(of: byte) { write($0) } }
    }
  }

  @Test("A file is written as a whole, and git ignores all")
  func writes() throws {
    let folder = try TemporaryFolder()
    replace("build", by: "new", in: folder)
    #expect(
      try folder.contents() == [".icarus/build": Array("new".utf8), ".icarus/.gitignore": Array("*\n".utf8)])
    #expect(CacheFolder(ofArchive: folder.path).read("build") == Array("new".utf8))
  }

  @Test("What killed processes left goes, and a link in its place leads nowhere")
  func clearsLeftovers() throws {
    let folder = try TemporaryFolder([".icarus/reports.new": "half", "theirs": "theirs"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.icarus/build.new", withDestinationPath: folder.path + "/theirs")
    replace("build", by: "new", in: folder)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.icarus").sorted() == [
        ".gitignore", "build",
      ])
    #expect(try folder.read("theirs") == "theirs")
  }

  @Test("Where the folder is a link nothing is read, written or removed")
  func followsNoLink() throws {
    let folder = try TemporaryFolder(["elsewhere/build": "theirs"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/.icarus", withDestinationPath: folder.path + "/elsewhere")
    let cache = CacheFolder(ofArchive: folder.path)
    #expect(cache.read("build") == nil)
    replace("build", by: "ours", in: folder)
    cache.remove("build")
    #expect(try folder.contents(of: "elsewhere") == ["build": Array("theirs".utf8)])
  }

  @Test("What is too large to be ours is not read")
  func large() throws {
    let folder = try TemporaryFolder([".icarus/build": ""])
    #expect(truncate(folder.path + "/.icarus/build", 1 << 40) == 0)
    #expect(CacheFolder(ofArchive: folder.path).read("build") == nil)
  }
}
