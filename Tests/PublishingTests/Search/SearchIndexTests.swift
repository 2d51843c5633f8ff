import Foundation
import Incidents
import Pages
import TestSupport
import Testing

@testable import Publishing

@Suite("The index of the search")
struct SearchIndexTests {
  private let place: TemporaryFolder
  private let folder: OutputFolder

  init() throws {
    place = try TemporaryFolder()
    folder = try OutputFolder(place.path + "/site") {}
  }

  private func id(_ number: Int) -> IncidentID { IncidentID("2014-01-01-r\(number)") }

  /// Rows of a kind and a text.
  private func write(_ rows: [(kind: Character, text: String)], of number: Int) throws {
    let lines = rows.map { "\"\($0.kind)\",\"\($0.text)\",\n" }.joined()
    try place.write(
      "icarusText(\"\(id(number))\",[\n\(lines)]);\n", to: "site/\(Address.searchText(id(number)))")
  }

  private func index(_ count: Int) -> SearchIndex { SearchIndex((0..<count).map { id($0) }, in: folder) }

  private func files(of index: SearchIndex) throws -> [String: String] {
    var files: [String: String] = [:]
    try index.write { address, made throws(PublishingError) in
      if case .bytes(let bytes) = made { files[address.path] = String(decoding: bytes, as: UTF8.self) }
    }
    return files
  }

  @Test("A term has the reports that have it, and those of which it tells much")
  func postings() throws {
    try write([("t", "Queue full"), ("l", "disk is full")], of: 0)
    try write([("p", "queue"), ("d", "2 March 2014"), ("v", "SEV 1")], of: 1)
    try write([("l", "Disk"), ("M", "disk CRITICAL")], of: 2)
    #expect(
      try files(of: index(3)) == [
        "search/all.js": "icarusIndex(\"all\",\"critical 5 disk 03 full 1 is 0 queue 10\");\n"
      ])
  }

  @Test("A report without a text has no terms")
  func missing() throws {
    try write([("t", "one")], of: 1)
    #expect(try files(of: index(2)) == ["search/all.js": "icarusIndex(\"all\",\"one 3\");\n"])
  }

  @Test("A text that can't be read is an error, and not a report without a text")
  func unreadable() throws {
    try FileManager.default.createDirectory(
      atPath: place.path + "/site/\(Address.searchText(id(0)))", withIntermediateDirectories: true)
    #expect(throws: PublishingError.self) { try files(of: index(1)) }
    #expect(throws: PublishingError.self) { try index(1).patched(since: [0: .none]) }
  }

  @Test(
    "What is changed in an index is what is made anew, byte for byte", arguments: [3, 24, 60, 420],
    1...4 as ClosedRange<UInt64>)
  func patchedEqualsNew(count: Int, seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let words = "queue disk memory 10 0 7 beam smp é über re r2 zz a1 1a 99 障害 restart recover".split(
      separator: " ")
    func rows() -> [(kind: Character, text: String)] {
      (0..<Int.random(in: 0...4, using: &random)).map { _ in
        (
          "tsnpelmMgadv".randomElement(using: &random) ?? "l",
          words.shuffled(using: &random).prefix(3).joined(separator: " ")
        )
      }
    }
    for number in 0..<count { try write(rows(), of: number) }
    var known = try files(of: index(count))
    for (path, text) in known { try place.write(text, to: "site/\(path)") }
    // Some are edited, and one comes.
    var before: [Int: ReportTerms] = [count: .none]
    for number in (0..<count).shuffled(using: &random).prefix(3) {
      before[number] = ReportTerms(try #require(folder.read(Address.searchText(id(number)).path)))
      try write(rows(), of: number)
    }
    let isSameLevel = SearchShards(reportCount: count) == SearchShards(reportCount: count + 1)
    if isSameLevel { try write(rows(), of: count) } else { before[count] = nil }
    let index = index(isSameLevel ? count + 1 : count)
    for (number, bytes) in try #require(try index.patched(since: before)) {
      known[Address.searchShard(index.shards.names[number]).path] = String(decoding: bytes, as: UTF8.self)
    }
    #expect(try files(of: index) == known, "seed \(seed), \(count) reports")
  }

  @Test(
    "What isn't an index is not patched",
    arguments: ["", "icarusIndex(\"all\",\"a\");\n", "icarusIndex(\"all\",\"a ! b 0\");\n"])
  func damaged(text: String) throws {
    try write([("t", "a")], of: 0)
    try place.write(text, to: "site/search/all.js")
    #expect(try index(1).patched(since: [0: .none]) == nil)
  }
}
