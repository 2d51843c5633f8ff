import Foundation
import Incidents
import Pages
import Reports
import TestSupport
import Testing

@testable import Publishing

@Suite("A data file that tells of each incident in its turn")
struct ArrayFileTests {
  private let day = Day(number: 16_200)

  /// Nine incidents, each with the actions of the sample.
  private func built() throws -> (place: TemporaryFolder, builder: Builder) {
    let place = try TemporaryFolder([SampleReport.path: SampleReport.text])
    for number in 3...9 {
      try place.write(SampleReport.text, to: "content/incidents/2014-03-0\(number)-broker/report.md")
    }
    let builder = try Builder(place)
    _ = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    return (place, builder)
  }

  /// What it would give away now.
  private func made(_ file: any IncidentArrayFile, _ builder: Builder) throws -> (
    pieces: [ArrayParts.Piece]?, isKept: Bool
  ) {
    let (site, changes) = try builder.changes(on: day)
    var result: (pieces: [ArrayParts.Piece]?, isKept: Bool) = (nil, false)
    try ArrayFileMaker(file, of: site, changes, PublishedReports())
      .make { (_, made) throws(PublishingError) in
        switch made {
        case .bytes: break
        case .kept: result.isKept = true
        case .pieces(let pieces, _): result.pieces = pieces
        }
      }
    return result
  }

  private func editAction(in place: TemporaryFolder) throws {
    let text = SampleReport.text
    let edited = text.replacing("- [ ] ", with: "- [ ] Really: ")
    #expect(edited != text)
    try place.write(edited, to: SampleReport.path)
  }

  @Test("After an edit of an action it is made of what it told of the others")
  func spliced() throws {
    let (place, builder) = try built()
    try editAction(in: place)
    let pieces = try #require(try made(ActionsFile(), builder).pieces)
    let taken = pieces.reduce(0) { if case .earlier(let part) = $1 { $0 + part.count } else { $0 } }
    let size = try #require(try place.contents(of: "site")["actions.json"]).count
    #expect(taken > size * 3 / 4)
    let outcome = try #require(try builder.warm(on: day))
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
    #expect(outcome.site.partLengths["actions.json"]?.count == 8)
  }

  @Test("Where nothing of it changed it is kept, and what was noted of it as well")
  func kept() throws {
    let (place, builder) = try built()
    try place.write(
      SampleReport.replacing("No message was lost.", by: "None was lost."), to: SampleReport.path)
    #expect(try made(ActionsFile(), builder).isKept)
    _ = try #require(try builder.warm(on: day))
    Thread.sleep(forTimeInterval: 0.02)
    try editAction(in: place)
    #expect(try made(ActionsFile(), builder).pieces != nil)
  }

  @Test(
    "Where somebody touched the file, or a claim changed, it is made as a whole",
    arguments: [true, false])
  func whole(isTouched: Bool) throws {
    let (place, builder) = try built()
    try editAction(in: place)
    if isTouched {
      try place.write("[]", to: "site/actions.json")
    } else {
      try place.write(
        SampleReport.text.replacing(
          "services:", with: "preventable_by: [2014-03-03-broker/A1]\nservices:"),
        to: "content/incidents/2014-03-09-broker/report.md")
    }
    let now = try made(ActionsFile(), builder)
    #expect(now.pieces == nil && !now.isKept)
    _ = try #require(try builder.warm(on: day))
    #expect(try place.contents(of: "site") == builder.cold(on: day).files)
  }

  @Test("Lengths that can't be right are not used", arguments: [[-1, 5], [4, 7], [.max, .max], [11]])
  func damagedLengths(lengths: [Int]) throws {
    let place = try TemporaryFolder(["a": "0123456789"])
    let file = try #require(OpenFile(place.path + "/a"))
    #expect(EarlierParts(file, noted: [], lengths: lengths, before: [0]) == nil)
  }

  @Test("Each incident has the part that it had where it stood")
  func places() throws {
    let place = try TemporaryFolder(["a": "0123456789"])
    let file = try #require(OpenFile(place.path + "/a"))
    let parts = try #require(EarlierParts(file, noted: [], lengths: [3, 0, 4], before: [2, nil, 0, 1, 3]))
    #expect(parts.places == [3..<7, nil, 0..<3, 3..<3, nil])
    #expect(try parts.isSame(as: [.bytes(Array("0123".utf8)), .earlier(4..<10)]))
    #expect(try !parts.isSame(as: [.bytes(Array("0124".utf8)), .earlier(4..<10)]))
    #expect(try !parts.isSame(as: [.earlier(0..<9)]))
    #expect(try !parts.isSame(as: [.earlier(4..<10), .earlier(0..<4)]))
    #expect(try !parts.isSame(as: [.earlier(0..<10), .bytes([0])]))
  }
}
