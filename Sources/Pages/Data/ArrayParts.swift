import Diagnostics

/// A JSON array in parts of one or more elements, or of none, some of which are taken from a file that has them already.
///
/// A part counts with the byte before it: the bracket that opens the array, or the comma behind the last part. So the parts of
/// a file stand right behind each other, and all that follows is its end.
package struct ArrayParts: ~Copyable {
  private var json: JSONWriter
  private var pieces: [Piece] = []
  /// Of each part, in bytes.
  private var lengths: [Int] = []

  /// What stands behind the other in the file.
  package enum Piece: Hashable, Sendable {
    case bytes([UInt8])
    /// These bytes of the earlier file.
    case earlier(Range<Int>)
  }

  /// `capacity` is how many bytes are expected to be written.
  package init(capacity: Int) {
    json = JSONWriter(capacity: capacity)
    json.openArray()
  }

  /// Adds a part: the elements that are written.
  package mutating func append(_ write: (inout JSONWriter) -> Void) {
    let before = json.count
    let start = json.isAtFirst ? before - 1 : before
    write(&json)
    lengths.append(json.count > before ? json.count - start : 0)
  }

  /// Adds a part of the earlier file.
  package mutating func append(earlier part: Range<Int>) {
    lengths.append(part.count)
    guard let start = part.first else { return }
    if json.count == 0, case .earlier(let last)? = pieces.last, last.upperBound == start {
      pieces[pieces.count - 1] = .earlier(last.lowerBound..<part.upperBound)
      return
    }
    json.separateElement()
    take()
    pieces.append(.earlier(start + 1..<part.upperBound))
  }

  /// The whole file, and the lengths of its parts.
  package consuming func finish() -> (pieces: [Piece], lengths: [Int]) {
    json.closeArray()
    json.endFile()
    take()
    return (pieces, lengths)
  }

  private mutating func take() {
    if json.count > 0 { pieces.append(.bytes(json.take())) }
  }
}

extension [ArrayParts.Piece] {
  /// All bytes that aren't an earlier file's: where there is none, the whole file.
  package var written: [UInt8] {
    if count == 1, case .bytes(let bytes)? = first { return bytes }
    return reduce(into: []) { bytes, piece in if case .bytes(let more) = piece { bytes += more } }
  }
}
