import Bytes

/// A log that is read from front to back in pieces of whole lines, so that a year of a channel needs no more memory than a
/// day. A line that is longer than a piece makes its piece longer; an export is one
/// piece, and so is a file in UTF-16.
package struct LogPieces {
  private let length: Int
  private let options: ChatLogOptions
  private var reader: ChatLogReader?
  /// What was read, and isn't a whole piece yet.
  private var rest: [UInt8] = []

  /// `length` in bytes, from 1.
  package init(length: Int = 1_048_576, _ options: ChatLogOptions) {
    self.length = max(length, 1)
    self.options = options
  }

  /// Asks for bytes until there are none, and gives away the events of one piece after the other.
  package mutating func read<Failure: Error>(
    more: () throws(Failure) -> [UInt8], _ take: (ChatLog) throws(Failure) -> Void
  ) throws(Failure) {
    var front = 0
    while true {
      let bytes = try more()
      rest += bytes
      let isLast = bytes.isEmpty
      guard isLast || rest.count >= max(length, front) else { continue }
      if !isLast, isReadWhole { continue }
      guard let end = isLast ? rest.count : endOfPiece() else {
        // A line that has no end yet: looked at again when there is twice as much.
        front = rest.count * 2
        continue
      }
      front = 0
      try take(piece(upTo: end))
      if isLast { return }
    }
  }

  /// Whether all that was read so far may be the front of an export, or is that of a file in UTF-16.
  private var isReadWhole: Bool {
    reader == nil && rest.count <= ExportDocument.largest
      && (ExportDocument.mayBegin(rest) || UTF16Text.isMarked(rest))
  }

  private mutating func piece(upTo end: Int) -> ChatLog {
    let isFirst = reader == nil
    let piece = isFirst ? ChatLogReader.inUTF8(Array(rest[..<end])) : Array(rest[..<end])
    rest.removeFirst(end)
    if isFirst, rest.isEmpty, let log = ExportReader.read(piece, options: options) { return log }
    var reader = self.reader ?? ChatLogReader(front: piece, options)
    defer { self.reader = reader }
    return reader.read(piece)
  }

  /// Behind the last line that the next one, as far as it was read, doesn't go on with.
  private func endOfPiece() -> Int? {
    let reader = reader ?? ChatLogReader(front: rest, options)
    return rest.withUnsafeBufferPointer { bytes in
      var next = bytes.count
      while let newline = bytes[..<next].lastIndex(of: 0x0A) {
        let line = bytes[newline + 1..<next]
        // An end that was cut off can't tell what it is.
        if next < bytes.count, !reader.goesOn(UnsafeBufferPointer(rebasing: line)) { return newline + 1 }
        next = newline
      }
      return nil
    }
  }
}
