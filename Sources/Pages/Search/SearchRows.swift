import Bytes
import Incidents

/// Writes the rows of a report's search text.
struct SearchRows: ~Copyable {
  private var buffer: ByteBuffer
  /// Of the last row, where it may be that of the next one, too.
  private var key: (kind: SearchRowKind, anchor: String)?

  init(of id: IncidentID, capacity: Int) {
    buffer = ByteBuffer(capacity: capacity)
    buffer.append("icarusText(\"")
    buffer.append(json: id.rawValue)
    buffer.append("\",[\n")
  }

  /// One row for each line of the text in which something stands.
  mutating func add(_ kind: SearchRowKind, at anchor: String = "", _ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes.first(0x0A, from: start) ?? bytes.count
        let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
        start = end + 1
        guard line.contains(where: { $0 > 0x20 }) else { continue }
        buffer.append("\"")
        if key?.kind != kind || key?.anchor != anchor { appendKey(kind, anchor) }
        key = (kind, anchor)
        endRow(line)
      }
    }
  }

  /// One row, whose anchor ends with a number, and perhaps another behind a dot.
  mutating func add(
    _ kind: SearchRowKind, at anchor: String, _ line: Int, _ ordinal: Int32,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    buffer.append("\"")
    appendKey(kind, anchor)
    key = nil
    buffer.append(decimal: line)
    if ordinal > 1 {
      buffer.append(".")
      buffer.append(decimal: Int(ordinal))
    }
    endRow(text)
  }

  /// All that was written.
  consuming func finish() -> [UInt8] {
    buffer.append("]);\n")
    return buffer.bytes
  }

  private mutating func appendKey(_ kind: SearchRowKind, _ anchor: String) {
    buffer.append(kind.rawValue)
    buffer.append(json: anchor)
  }

  /// Without the marks that turn the direction of writing, which pages don't show either (U+200E, U+200F, U+202A to U+202E,
  /// U+2066 to U+2069).
  private mutating func appendDirected(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for place in text.indices.dropLast(2) where text[place] == 0xE2 {
      let (second, third) = (text[place + 1], text[place + 2])
      let turns =
        second == 0x80 && (third == 0x8E || third == 0x8F || (0xAA...0xAE).contains(third))
        || second == 0x81 && (0xA6...0xA9).contains(third)
      guard turns else { continue }
      buffer.append(json: UnsafeBufferPointer(rebasing: text[start..<place]))
      start = place + 3
    }
    buffer.append(json: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func endRow(_ text: UnsafeBufferPointer<UInt8>) {
    buffer.append("\",\"")
    if text.first(0xE2) == nil { buffer.append(json: text) } else { appendDirected(text) }
    buffer.append("\",\n")
  }
}
