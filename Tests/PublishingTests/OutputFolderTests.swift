import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("The folder of the site")
struct OutputFolderTests {
  private func write(_ text: String, to file: String, in folder: OutputFolder) throws -> Bool {
    let waiting = try Array(text.utf8).withUnsafeBufferPointer {
      try folder.write($0, to: file, as: file.replacing("/", with: "-"))
    }
    guard let waiting else { return false }
    try folder.move(waiting)
    return true
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

  @Test("What waits is read as if it were in place, and is not there yet")
  func waits() throws {
    let place = try TemporaryFolder()
    try place.write("old", to: "site/a.js")
    let folder = try OutputFolder(place.path + "/site") {}
    let waiting = try Array("new".utf8).withUnsafeBufferPointer { try folder.write($0, to: "a.js", as: "1") }
    #expect(waiting?.isNew == false)
    #expect(folder.read("a.js") == Array("old".utf8))
    #expect(try folder.readNew("a.js") == Array("new".utf8))
    #expect(try folder.readNew("b.js") == nil)
  }

  @Test("So is what waits in a folder that isn't there yet")
  func waitsInNewFolder() throws {
    let place = try TemporaryFolder()
    let folder = try OutputFolder(place.path + "/site") {}
    _ = try Array("new".utf8).withUnsafeBufferPointer {
      try folder.write($0, to: "incidents/ä/graphs/a.png", ofNewFolder: "incidents/ä", as: "1")
    }
    #expect(folder.read("incidents/ä/graphs/a.png") == nil)
    #expect(try folder.readNew("incidents/ä/graphs/a.png") == Array("new".utf8))
    #expect(try folder.readNew("incidents/ä/graphs/b.png") == nil)
    #expect(try folder.readNew("incidents/b/a.png") == nil)
    try folder.moveFolder("1", to: "incidents/ä")
    #expect(folder.read("incidents/ä/graphs/a.png") == Array("new".utf8))
  }

  @Test("A folder that stands where a file shall be is refused before anything is moved")
  func obstructed() throws {
    let place = try TemporaryFolder()
    try place.write("theirs", to: "site/a.html/b.html")
    let folder = try OutputFolder(place.path + "/site") {}
    #expect(throws: PublishingError.self) {
      try Array("ours".utf8).withUnsafeBufferPointer { try folder.write($0, to: "a.html", as: "1") }
    }
  }

  @Test(
    "With a file the folders go that are empty without it, also where it has gone before",
    arguments: [true, false])
  func remove(isThere: Bool) throws {
    let place = try TemporaryFolder()
    try place.write("", to: "site/a/b/c.html")
    try place.write("", to: "site/index.html")
    let folder = try OutputFolder(place.path + "/site") {}
    if !isThere { try FileManager.default.removeItem(atPath: place.path + "/site/a/b/c.html") }
    try folder.remove("a/b/c.html")
    #expect(folder.kind(of: "a") == nil)
    #expect(folder.kind(of: "index.html") == .file)
  }

  @Test("Nothing is removed through a link")
  func removesNothingThroughLinks() throws {
    let place = try TemporaryFolder()
    try place.write("theirs", to: "elsewhere/a.html")
    try place.write("", to: "site/b.html")
    try FileManager.default.createSymbolicLink(
      atPath: place.path + "/site/link", withDestinationPath: place.path + "/elsewhere")
    let folder = try OutputFolder(place.path + "/site") {}
    for file in ["link/a.html", "link/gone.html", "link"] { try folder.remove(file) }
    #expect(try place.read("elsewhere/a.html") == "theirs")
    #expect(folder.kind(of: "link") == .link)
  }

  @Test("A folder is littered as long as something waits in it")
  func littered() throws {
    let place = try TemporaryFolder()
    do {
      let folder = try OutputFolder(place.path + "/site") {}
      #expect(OutputFolder.isLittered(folder.path))
    }
    #expect(!OutputFolder.isLittered(place.path + "/site"))
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
