import Bytes
import Incidents

/// Redacts JSON: each string that people read, as it is read and not as it is escaped. Names, ids, days and addresses within
/// the site stay, by which programs find each other.
struct RedactedJSON {
  private let redaction: Redaction
  /// Whether the names of members may be anything.
  private let includesNames: Bool

  init(_ redaction: Redaction, includingNames includesNames: Bool = false) {
    self.redaction = redaction
    self.includesNames = includesNames
  }

  func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var redacted = ByteBuffer(capacity: bytes.count)
    var place = bytes.startIndex
    var member = ""
    while place < bytes.count {
      let start = bytes[place...].firstIndex(of: Self.quote) ?? bytes.count
      redacted.append(UnsafeBufferPointer(rebasing: bytes[place..<start]))
      guard start < bytes.count else { break }
      place = end(of: start, in: bytes)
      let string = bytes[start..<place]
      if place < bytes.count, bytes[place] == UInt8(ascii: ":") {
        member = String(decoding: string.dropFirst().dropLast(), as: UTF8.self)
        if includesNames {
          append(string, to: &redacted)
        } else {
          redacted.append(UnsafeBufferPointer(rebasing: string))
        }
      } else if !includesNames, Self.membersOfPrograms.contains(member) {
        redacted.append(UnsafeBufferPointer(rebasing: string))
      } else {
        append(string, to: &redacted)
      }
    }
    return redacted.bytes
  }

  private static let membersOfPrograms: Set<String> = [
    "id", "incident", "url", "actions", "preventable_by", "related", "would_have_prevented", "started",
    "detected",
    "acknowledged", "identified", "mitigated", "resolved", "customers_told", "opened", "due", "done",
  ]

  static let quote = UInt8(ascii: "\"")

  /// Behind the quotation mark that ends a string.
  func end(of start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var place = start + 1
    while place < bytes.count, bytes[place] != Self.quote {
      place += bytes[place] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(place + 1, bytes.count)
  }

  /// With its quotation marks.
  func append(_ string: Slice<UnsafeBufferPointer<UInt8>>, to redacted: inout ByteBuffer) {
    var scanner = JSONScanner(Array(string))
    guard case .text(let text)? = try? scanner.value() else {
      return redacted.append(UnsafeBufferPointer(rebasing: string))
    }
    let shown = redaction.applied(toProse: text)
    guard shown != text else { return redacted.append(UnsafeBufferPointer(rebasing: string)) }
    redacted.append(Self.quote)
    redacted.append(json: shown)
    redacted.append(Self.quote)
  }
}
