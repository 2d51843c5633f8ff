import Bytes
import Incidents
import Markdown

/// Redacts HTML and XML: each piece of text between tags, and each attribute that people read, as they are read and not as
/// they are escaped. What programs read stays, so that a pattern can't break a page: tags, ids, dates, and addresses within
/// the site.
struct RedactedMarkup {
  private let redaction: Redaction
  /// Whether elements hold ids, dates and addresses, and HTML that is escaped once more.
  private let isFeed: Bool

  init(_ redaction: Redaction, isFeed: Bool = false) {
    self.redaction = redaction
    self.isFeed = isFeed
  }

  private static let attributes: Set<String> = [
    "title", "alt", "aria-label", "content", "label", "term", "value", "placeholder",
  ]
  /// Of feed and sitemap.
  private static let elementsOfPrograms: Set<String> = ["id", "updated", "published", "loc", "lastmod"]

  func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var redacted: [UInt8] = []
    redacted.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    var element = ""
    while place < bytes.count {
      let tag = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      let text = bytes[place..<tag]
      if isFeed, Self.elementsOfPrograms.contains(element) {
        redacted += text
      } else {
        append(text, to: &redacted)
      }
      element = Self.name(bytes[tag...])
      place = appendTag(bytes, from: tag, to: &redacted)
    }
    return redacted
  }

  /// Of the element that a tag begins.
  private static func name(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(
      decoding: tag.dropFirst().prefix(12).prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") }, as: UTF8.self)
  }

  /// Up to behind its end, and where that is.
  private func appendTag(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to redacted: inout [UInt8]
  ) -> Int {
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      redacted.append(byte)
      place += 1
      if byte == UInt8(ascii: ">") { break }
      guard byte == UInt8(ascii: "\"") else { continue }
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) ?? bytes.count
      if isRead(bytes[place..<end], in: bytes[start..<place]) {
        append(bytes[place..<end], to: &redacted)
      } else {
        redacted += bytes[place..<end]
      }
      if end < bytes.count { redacted.append(UInt8(ascii: "\"")) }
      place = min(end + 1, bytes.count)
    }
    return place
  }

  /// Whether people read the value of an attribute, of which `front` ends with the name; an address leads out of the site.
  private func isRead(
    _ value: Slice<UnsafeBufferPointer<UInt8>>, in front: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let name = String(
      decoding: front.dropLast(2).reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }.reversed(),
      as: UTF8.self)
    if Self.attributes.contains(name) { return true }
    return !isFeed && (name == "href" || name == "src") && value.contains(UInt8(ascii: ":"))
  }

  /// What isn't touched stays as it was written. Where lines were broken doesn't matter to who reads.
  private func append(_ piece: Slice<UnsafeBufferPointer<UInt8>>, to redacted: inout [UInt8]) {
    guard !piece.isEmpty else { return }
    let text = MarkupText.unescaped(String(decoding: piece, as: UTF8.self))
    let shown = shown(text)
    guard shown != text else { return redacted.append(contentsOf: piece) }
    var buffer = ByteBuffer(capacity: shown.utf8.count + 64)
    buffer.append(escaped: shown)
    redacted += buffer.bytes
  }

  private func shown(_ text: String) -> String {
    if isFeed, text.contains("<") {
      return Array(text.utf8).withUnsafeBufferPointer {
        String(decoding: RedactedMarkup(redaction).bytes($0), as: UTF8.self)
      }
    }
    return redaction.applied(toProse: text)
  }
}
