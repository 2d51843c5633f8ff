import Foundation
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite("Publishing")
struct PublisherTests {
  private func file(_ path: String, _ text: String, _ stage: SiteFiles.Stage) -> SiteFiles {
    SiteFiles(Address(path), stage: stage) { () throws(PublishingError) in Array(text.utf8) }
  }

  private func publish(
    _ files: [SiteFiles], to place: TemporaryFolder, isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws -> Publisher.Outcome {
    let folder = try OutputFolder(place.path + "/site") {}
    return try Publisher(files, to: folder).publish(isInterrupted: isInterrupted)
  }

  private func published() throws -> TemporaryFolder {
    let place = try TemporaryFolder()
    _ = try publish([file("a.html", "old", .reports), file("index.html", "old", .index)], to: place)
    return place
  }

  @Test("A failure while files are made leaves the site as it was to the byte, and nothing beside it")
  func failure() throws {
    let place = try published()
    let before = try place.contents()
    let failing = SiteFiles(Address("index.html"), stage: .index) { () throws(PublishingError) -> [UInt8] in
      throw .changedWhileBuilding("report.md")
    }
    #expect(throws: PublishingError.self) {
      try publish(
        [file("a.html", "new", .reports), file("tags/b/index.html", "new", .lists), failing], to: place)
    }
    #expect(try place.contents() == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/site").count == 3)
  }

  @Test("An interruption before anything is moved leaves the site as it was")
  func interruption() throws {
    let place = try published()
    let before = try place.contents()
    #expect {
      try publish([file("a.html", "new", .reports)], to: place, isInterrupted: { true })
    } throws: {
      if case .interrupted = $0 as? PublishingError { true } else { false }
    }
    #expect(try place.contents() == before)
  }

  @Test("Folders that a killed build made or left for files that no longer come go")
  func emptyFolders() throws {
    let place = try published()
    try place.write(
      Manifest(files: ["a.html", "index.html", "tags/b/index.html"]).bytes, to: "site/\(Manifest.file)")
    try FileManager.default.createDirectory(
      atPath: place.path + "/site/tags/b", withIntermediateDirectories: true)
    _ = try publish([file("a.html", "old", .reports), file("index.html", "old", .index)], to: place)
    #expect(!FileManager.default.fileExists(atPath: place.path + "/site/tags"))
    #expect(
      Manifest(bytes: Array(try place.read("site/\(Manifest.file)").utf8)).files == ["a.html", "index.html"])
  }

  @Test("Files of others are neither overwritten nor removed")
  func foreignFiles() throws {
    let place = try published()
    try place.write("theirs", to: "site/tags/b/index.html")
    let before = try place.contents()
    #expect(throws: PublishingError.self) {
      try publish([file("tags/b/index.html", "ours", .lists)], to: place)
    }
    #expect(try place.contents() == before)
    try place.write("theirs", to: "site/notes.txt")
    _ = try publish([file("c.html", "ours", .reports)], to: place)
    #expect(try place.read("site/notes.txt") == "theirs")
    #expect(try place.read("site/tags/b/index.html") == "theirs")
    #expect(try place.contents()["site/a.html"] == nil)
  }

  @Test("Who lost the manifest isn't told that icarus didn't write its own pages", arguments: ["", "{", nil])
  func damagedManifest(text: String?) throws {
    let place = try published()
    let manifest = "site/\(Manifest.file)"
    if let text {
      try place.write(text, to: manifest)
    } else {
      try FileManager.default.removeItem(atPath: place.path + "/" + manifest)
    }
    let error = try #require(throws: PublishingError.self) {
      try publish([file("a.html", "new", .reports)], to: place)
    }
    #expect("\(error)".contains("no \(Manifest.file) that can be read, so nothing says that icarus wrote"))
  }
}
