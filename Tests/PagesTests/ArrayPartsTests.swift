import Diagnostics
import Testing

@testable import Pages

@Suite("An array in parts")
struct ArrayPartsTests {
  /// The elements of each part.
  private func whole(_ parts: [[Int]]) -> (bytes: [UInt8], lengths: [Int]) {
    var array = ArrayParts(capacity: 16)
    for part in parts { array.append { json in for number in part { json.element { $0.number(number) } } } }
    let (pieces, lengths) = array.finish()
    return (pieces.written, lengths)
  }

  @Test(
    "What is written is what a writer of arrays writes, and parts stand right behind each other",
    arguments: [[], [[]], [[1]], [[], [1, 2], []], [[1], [2, 3], [], [4]]])
  func whole(parts: [[Int]]) {
    var json = JSONWriter()
    json.array(of: parts.joined()) { $0.number($1) }
    let expected = json.finish()
    let (bytes, lengths) = whole(parts)
    #expect(bytes == expected)
    #expect(lengths.reduce(0, +) == (parts.joined().isEmpty ? 0 : bytes.count - "\n]\n".utf8.count))
    #expect(zip(lengths, parts).allSatisfy { $0 > 0 || $1.isEmpty })
  }

  /// Of `parts`, those with numbers in `kept` are taken from the earlier file.
  @Test(
    "Parts of an earlier file and new ones make what is written anew",
    arguments: [
      [0, 1, 2, 3, 4, 5], [], [1, 2], [0, 5], [3, 1], [2], [5, 4, 3, 2, 1, 0], [1, 3, 4],
    ])
  func spliced(kept: [Int]) {
    let earlier: [[Int]] = [[10], [], [20, 21], [30], [40, 41, 42], [50]]
    let (bytes, lengths) = whole(earlier)
    let ends = lengths.indices.map { lengths[...$0].reduce(0, +) }
    var array = ArrayParts(capacity: 16)
    var wanted: [[Int]] = []
    // What is kept comes in the order in which it is named, with something new before all that isn't the first.
    for (rank, place) in kept.enumerated() {
      if rank % 2 == 1 {
        array.append { $0.element { $0.number(rank) } }
        wanted.append([rank])
      }
      array.append(earlier: ends[place] - lengths[place]..<ends[place])
      wanted.append(earlier[place])
    }
    let (pieces, spliced) = array.finish()
    let made = pieces.reduce(into: [UInt8]()) { made, piece in
      switch piece {
      case .bytes(let new): made += new
      case .earlier(let part): made += bytes[part]
      }
    }
    #expect(made == whole(wanted).bytes)
    #expect(spliced == whole(wanted).lengths)
  }

  @Test("What stands behind each other in the earlier file is one piece")
  func adjoining() {
    var array = ArrayParts(capacity: 16)
    for part in [0..<10, 10..<10, 10..<25, 25..<40] { array.append(earlier: part) }
    array.append { $0.element { $0.number(7) } }
    #expect(array.finish().pieces.contains(.earlier(1..<40)))
  }
}
