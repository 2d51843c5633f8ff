import Foundation
import Reports
import TestSupport
import Testing

@testable import Publishing

@Suite("Files that are made together")
struct FileBatchTests {
  private func write(_ text: String, to file: String, in batch: inout FileBatch) throws {
    try Array(text.utf8).withUnsafeBufferPointer { try batch.write($0, to: file) }
  }

  @Test("A new folder appears with all of its files at once, and they are then as was noted")
  func newFolder() throws {
    let place = try TemporaryFolder()
    let folder = try OutputFolder(place.path + "/site") {}
    var batch = try FileBatch(to: folder, number: 1, in: "incidents/a")
    try write("page", to: "incidents/a/index.html", in: &batch)
    try write("graph", to: "incidents/a/graphs/load.png", in: &batch)
    #expect(folder.kind(of: "incidents") == nil)
    try batch.placeNew()
    try batch.placeChanged()
    #expect(folder.read("incidents/a/index.html") == Array("page".utf8))
    #expect(folder.read("incidents/a/graphs/load.png") == Array("graph".utf8))
    #expect((batch.written, batch.unchanged) == (2, 0))
    #expect(
      StateBytes.changed(batch.states[...], in: place.path + "/site", mostBelow: "incidents") == [])
  }

  @Test(
    "In a folder that is there each file appears by itself, where it differs: what is new before what is changed"
  )
  func foundFolder() throws {
    let place = try TemporaryFolder()
    for file in ["index", "summary"] { try place.write("same", to: "site/incidents/a/\(file).html") }
    let folder = try OutputFolder(place.path + "/site") {}
    var batch = try FileBatch(to: folder, number: 1, in: "incidents/a")
    try write("same", to: "incidents/a/index.html", in: &batch)
    try write("new", to: "incidents/a/log.html", in: &batch)
    try write("other", to: "incidents/a/summary.html", in: &batch)
    #expect(folder.kind(of: "incidents/a/log.html") == nil)
    try batch.placeNew()
    #expect(folder.read("incidents/a/log.html") == Array("new".utf8))
    #expect(folder.read("incidents/a/summary.html") == Array("same".utf8))
    try batch.placeChanged()
    #expect(folder.read("incidents/a/summary.html") == Array("other".utf8))
    #expect((batch.written, batch.unchanged) == (2, 1))
    #expect(
      StateBytes.changed(batch.states[...], in: place.path + "/site", mostBelow: "incidents") == [])
  }

  @Test("A file that is kept isn't looked at, and stands in its place among what is noted")
  func kept() throws {
    let place = try TemporaryFolder()
    let folder = try OutputFolder(place.path + "/site") {}
    var batch = try FileBatch(to: folder, number: 1, in: nil)
    var noted: [UInt8] = []
    StateBytes.append(nil, of: "search/ab.js", to: &noted)
    try write("first", to: "search/aa.js", in: &batch)
    batch.keep(noted[...])
    try write("last", to: "search/ac.js", in: &batch)
    try batch.placeNew()
    try batch.placeChanged()
    #expect((batch.written, batch.unchanged) == (2, 1))
    #expect(
      StateBytes.files(batch.states[...]).map(\.path) == ["search/aa.js", "search/ab.js", "search/ac.js"])
  }

  @Test("Of a new folder that isn't finished nothing stays")
  func unfinished() throws {
    let place = try TemporaryFolder()
    do {
      let folder = try OutputFolder(place.path + "/site") {}
      var batch = try FileBatch(to: folder, number: 1, in: "incidents/a")
      try write("page", to: "incidents/a/index.html", in: &batch)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.path + "/site") == [])
  }
}
