import Pages
import Reports

/// Of a data file that an earlier build wrote: the parts that tell of incidents of which it would tell the same now.
struct EarlierParts {
  let file: OpenFile
  /// What was noted of it.
  let noted: ArraySlice<UInt8>
  /// Of each incident, by its place in the archive.
  let places: [Range<Int>?]

  /// `lengths` are how many bytes the file has of each incident, `before` is where those of now stood when it was written.
  /// Nothing where these can't be right.
  init?(_ file: OpenFile, noted: ArraySlice<UInt8>, lengths: [Int], before: [Int?]) {
    var parts: [Range<Int>] = []
    parts.reserveCapacity(lengths.count)
    var end = 0
    for length in lengths {
      guard length >= 0, length <= file.state.size - end else { return nil }
      parts.append(end..<(end + length))
      end += length
    }
    self.file = file
    self.noted = noted
    places = before.map { place in place.flatMap { parts.indices.contains($0) ? parts[$0] : nil } }
  }

  /// Whether a file of these pieces would be the same as this.
  func isSame(as pieces: [ArrayParts.Piece]) throws(FileError) -> Bool {
    var place = 0
    for piece in pieces {
      switch piece {
      case .earlier(let part):
        guard part.lowerBound == place else { return false }
        place = part.upperBound
      case .bytes(let bytes):
        let end = place + bytes.count
        guard end <= file.state.size, try file.bytes(place..<end) == bytes else { return false }
        place = end
      }
    }
    return place == file.state.size
  }
}
