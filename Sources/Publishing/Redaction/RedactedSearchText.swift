import Bytes
import Incidents

/// Redacts the search text of a report: the text of each row, not its key, by which pages are linked.
struct RedactedSearchText {
  private let redaction: Redaction

  init(_ redaction: Redaction) { self.redaction = redaction }

  func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    let json = RedactedJSON(redaction)
    var redacted = ByteBuffer(capacity: bytes.count)
    var place = bytes.startIndex
    // The first string is the report's id; keys and texts follow in turn.
    var isText = false
    var isBehindID = false
    while place < bytes.count {
      let start = bytes.first(RedactedJSON.quote, from: place) ?? bytes.count
      redacted.append(UnsafeBufferPointer(rebasing: bytes[place..<start]))
      guard start < bytes.count else { break }
      place = json.end(of: start, in: bytes)
      if isText {
        json.append(bytes[start..<place], to: &redacted)
      } else {
        redacted.append(UnsafeBufferPointer(rebasing: bytes[start..<place]))
      }
      isText = isBehindID && !isText
      isBehindID = true
    }
    return redacted.bytes
  }
}
