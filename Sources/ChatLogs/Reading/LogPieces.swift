import Bytes

/// A log that is read from front to back in pieces of whole lines, so that a year of a channel needs no more memory than a
/// day. The first is given when the front of the log is there. A line that is longer than a piece makes its piece longer; an
/// export is one piece, and so is a file in UTF-16.
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
    var enough = ChatLogReader.longestFront
    while true {
      let bytes = try more()
      rest += bytes
      let isLast = bytes.isEmpty
      guard isLast || rest.count >= max(length, enough) else { continue }
      if !isLast, isReadWhole { continue }
      if reader == nil, let whole = begin(isLast) { return try take(whole) }
      while rest.count >= length, let end = endOfPiece() { try take(piece(upTo: end)) }
      // A line that has no end yet: looked at again when there is twice as much.
      enough = rest.count < length ? 0 : rest.count * 2
      if isLast { return try take(piece(upTo: rest.count)) }
    }
  }

  /// Whether all that was read so far may be the front of an export, or is that of a file in UTF-16.
  private var isReadWhole: Bool {
    reader == nil && rest.count <= ExportDocument.largest
      && (ExportDocument.mayBegin(rest) || UTF16Text.isMarked(rest))
  }

  /// Looks at what was read first; an export that is all there is read at once.
  private mutating func begin(_ isLast: Bool) -> ChatLog? {
    rest = ChatLogReader.inUTF8(rest)
    if isLast, let log = ExportReader.read(rest, options: options) { return log }
    reader = ChatLogReader(front: rest, options)
    return nil
  }

  private mutating func piece(upTo end: Int) -> ChatLog {
    let piece = Array(rest[..<end])
    rest.removeFirst(end)
    return reader?.read(piece) ?? ChatLog(storage: [])
  }

  /// Behind the first line from `length` on that the next one doesn't go on with.
  private func endOfPiece() -> Int? {
    guard let reader else { return nil }
    return rest.withUnsafeBufferPointer { bytes in
      var next = bytes.first(0x0A, from: length - 1)
      // A next line that was cut off can't tell what it is.
      while let newline = next, let end = bytes.first(0x0A, from: newline + 1) {
        if !reader.goesOn(UnsafeBufferPointer(rebasing: bytes[newline + 1..<end])) { return newline + 1 }
        next = end
      }
      return nil
    }
  }
}
