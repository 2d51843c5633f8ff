import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The folder of the site")
struct OutputFolderTests {
  private func write(_ text: String, to file: String, in folder: OutputFolder) throws -> Bool {
    try Array(text.utf8).withUnsafeBufferPointer { try folder.write($0, to: file, number: 1) }
  }

  @Test("A file is written only where it differs, in a folder found or made")
  func writesWhatDiffers() throws {
    let place = try TemporaryFolder()
    try place.write("same", to: "site/found/a.html")
    let folder = try OutputFolder(place.path + "/site") {}
    #expect(try !write("same", to: "found/a.html", in: folder))
    #expect(try write("other", to: "found/a.html", in: folder))
    #expect(try write("new", to: "made/below/b.html", in: folder))
    #expect(folder.read("found/a.html") == Array("other".utf8))
    #expect(folder.read("made/below/b.html") == Array("new".utf8))
  }

  @Test("A folder that is a link is refused, also when files lie behind it")
  func refusesLinks() throws {
    let place = try TemporaryFolder()
    try place.write("theirs", to: "elsewhere/a.html")
    try place.write("", to: "site/b.html")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/site/link", withDestinationPath: place.path + "/elsewhere")
    let folder = try OutputFolder(place.path + "/site") {}
    #expect(throws: PublishingError.self) { try write("ours", to: "link/a.html", in: folder) }
  }

  @Test("Of a missing folder nothing is looked for")
  func knownFolders() throws {
    let place = try TemporaryFolder()
    try place.write("", to: "site/a/b/c.html")
    let folder = try OutputFolder(place.path + "/site") {}
    var folders = KnownFolders(in: folder)
    let held = ["index.html", "a/b/d.html", "a/c/d.html", "x/y/z.html", "x/index.html"].filter {
      folders.mayHold($0)
    }
    #expect(held == ["index.html", "a/b/d.html"])
  }

  @Test("What a killed build left is gone, folders and all, and a link in it leads nowhere")
  func clearsLeftovers() throws {
    let place = try TemporaryFolder()
    try place.write("half", to: "site/.icarus-new/3")
    try place.write("half", to: "site/.icarus-new/4/graphs/load.png")
    try place.write("theirs", to: "elsewhere/a.html")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/site/.icarus-new/link", withDestinationPath: place.path + "/elsewhere")
    _ = try OutputFolder(place.path + "/site") {}
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/site") == [])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/elsewhere") == ["a.html"])
  }
}
