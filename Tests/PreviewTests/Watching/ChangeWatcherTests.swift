import Foundation
import TestSupport
import Testing

@testable import Preview

/// Both ways of noticing changes, on real files.
@Suite struct ChangeWatcherTests {
  enum Way: CaseIterable { case told, looking }

  private static let places = WatchedPlaces(content: "content")

  private func source(
    _ way: Way, _ folder: TemporaryFolder, _ places: WatchedPlaces = places
  ) throws -> any ChangeSource {
    #if os(Linux)
      if way == .told { return try #require(Inotify(root: folder.path, places)) }
    #endif
    return StatPolling(root: folder.path, places)
  }

  /// What changes, until it is what is awaited or too much time has gone.
  private func awaited(_ path: String, _ source: any ChangeSource) -> Bool {
    var source = source
    let end = ContinuousClock.now + .seconds(10)
    while ContinuousClock.now < end {
      if source.changes(within: 50).contains(path) { return true }
    }
    return false
  }

  private func archive() throws -> TemporaryFolder {
    try TemporaryFolder([
      "archive.yml": "title: x", "content/incidents/a/report.md": "1", "themes/acme/style.css": "1",
      "site/a": "1",
    ])
  }

  @Test(arguments: Way.allCases)
  func writingIsNoticedHoweverItIsDone(_ way: Way) throws {
    let folder = try archive()
    let source = try source(way, folder)
    let report = "content/incidents/a/report.md"
    try #require(FileHandle(forWritingAtPath: folder.path + "/" + report)).write(Data("longer".utf8))
    #expect(awaited(report, source))
    try folder.write("by another name", to: "content/incidents/a/.new")
    rename(folder.path + "/content/incidents/a/.new", folder.path + "/" + report)
    #expect(awaited(report, source))
    truncate(folder.path + "/" + report, 0)
    #expect(awaited(report, source))
    unlink(folder.path + "/" + report)
    #expect(awaited(report, source))
    try folder.write("x", to: "archive.yml")
    #expect(awaited("archive.yml", source))
    try folder.write("22", to: "themes/acme/style.css")
    #expect(awaited("themes/acme/style.css", source))
  }

  @Test(arguments: Way.allCases)
  func newFoldersAreWatchedToo(_ way: Way) throws {
    let folder = try archive()
    let source = try source(way, folder)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/content/incidents/b/deep", withIntermediateDirectories: true)
    if way == .told { #expect(awaited("content/incidents/b", source)) }
    try folder.write("1", to: "content/incidents/b/deep/irc.log")
    #expect(awaited("content/incidents/b/deep/irc.log", source))
  }

  /// And what is written into it is not.
  @Test(arguments: Way.allCases)
  func thatTheFolderOfThePreviewGoesIsNoticed(_ way: Way) throws {
    let folder = try archive()
    try folder.write("1", to: ".icarus/preview/index.html")
    var source = try source(way, folder)
    try folder.write("22", to: ".icarus/preview/new.html")
    #expect(source.changes(within: 400).isEmpty)
    try FileManager.default.removeItem(atPath: folder.path + "/.icarus")
    #expect(awaited(".icarus", source))
  }

  @Test(arguments: Way.allCases)
  func aFolderThatIsRenamedKeepsBeingWatched(_ way: Way) throws {
    let folder = try archive()
    let source = try source(way, folder)
    rename(folder.path + "/content/incidents/a", folder.path + "/content/incidents/c")
    #expect(awaited(way == .told ? "content/incidents/c" : "content/incidents/c/report.md", source))
    try folder.write("22", to: "content/incidents/c/report.md")
    #expect(awaited("content/incidents/c/report.md", source))
  }

  @Test(arguments: Way.allCases)
  func inTheRootTooAllContentIsWatched(_ way: Way) throws {
    let folder = try archive()
    let source = try source(way, folder, WatchedPlaces(content: .root))
    for path in ["2014-03-02-db.md", "old/2013.md", "incidents/b/report.md", "themes/acme/style.css"] {
      try folder.write("changed", to: path)
      if way == .told, path == "old/2013.md" || path == "incidents/b/report.md" {
        #expect(awaited(String(path.prefix { $0 != "/" }), source))
      } else {
        #expect(awaited(path, source))
      }
    }
    try folder.write("22", to: "old/2013.md")
    #expect(awaited("old/2013.md", source))
  }

  @Test func aFlockOfChangesIsOne() {
    struct Script: ChangeSource {
      var steps: [Set<String>]
      mutating func changes(within milliseconds: Int?) -> Set<String> {
        if !steps.isEmpty { return steps.removeFirst() }
        Thread.sleep(forTimeInterval: Double(milliseconds ?? 0) / 1_000)
        return []
      }
    }
    let script = Script(steps: [
      ["content/.swp"], ["site/index.html"], ["content/a"], ["content/b", ".git/index"], ["content/a"],
    ])
    let watcher = ChangeWatcher(Self.places, script, isTold: true)
    #expect(watcher.next() == ["content/a", "content/b"])
  }

  #if os(Linux)
    @Test func recordsOfTheKernelAreReadAsTheyLie() {
      let bytes: [UInt8] =
        [1, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0x61, 0x62, 0, 0] + [
          2, 0, 0, 0, 0, 0x40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        ]
      #expect(
        InotifyEvent.all(in: bytes[...]) == [
          InotifyEvent(watch: 1, mask: 2, name: "ab"), InotifyEvent(watch: 2, mask: 0x4000, name: ""),
        ])
      #expect(InotifyEvent.all(in: bytes[..<10]) == [])
      #expect(InotifyEvent.all(in: bytes[..<17]).map(\.name) == ["a"])
    }
  #endif
}
