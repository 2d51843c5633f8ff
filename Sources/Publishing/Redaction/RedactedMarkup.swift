import Bytes
import Incidents
import Markdown
import Reports

/// Redacts HTML and XML: the text between tags, of which some only change how it looks, and each attribute that people read,
/// as they are read and not as they are escaped. What programs read stays, so that a pattern can't break a page: tags, ids,
/// dates, and addresses within the site.
struct RedactedMarkup {
  private let redaction: Redaction
  /// How addresses within the site begin that are written in full, escaped; nothing where none are.
  private let baseURL: [UInt8]?
  /// Whether elements hold ids, dates and addresses, and HTML that is escaped once more.
  private var isFeed: Bool

  init(_ redaction: Redaction, within baseURL: String?, isFeed: Bool = false) {
    self.redaction = redaction
    self.baseURL = baseURL.map { baseURL in
      var escaped = ByteBuffer(capacity: baseURL.utf8.count + 64)
      escaped.append(escaped: baseURL)
      return escaped.bytes
    }
    self.isFeed = isFeed
  }

  private static let attributes: Set<String> = [
    "title", "alt", "aria-label", "content", "label", "term", "value", "placeholder",
  ]
  /// That stand within a line of words and don't end it.
  private static let elementsOfText: Set<String> = [
    "a", "/a", "br", "code", "/code", "del", "/del", "em", "/em", "strong", "/strong",
    "tspan", "/tspan",
  ]
  /// Of feed and sitemap.
  private static let elementsOfPrograms: Set<String> = ["id", "updated", "published", "loc", "lastmod"]

  func bytes(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var redacted: [UInt8] = []
    redacted.reserveCapacity(bytes.count)
    var place = bytes.startIndex
    var element = ""
    var line = LineOfText()
    while place < bytes.count {
      let tag = bytes[place...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      let text = bytes[place..<tag]
      if isFeed, Self.elementsOfPrograms.contains(element) {
        redacted += text
      } else {
        line.texts.append(text)
      }
      element = Self.name(bytes[tag...])
      if Self.elementsOfText.contains(element) {
        var within: [UInt8] = []
        place = appendTag(bytes, from: tag, to: &within)
        line.tags.append(within)
      } else {
        append(line, to: &redacted)
        line = LineOfText()
        place = appendTag(bytes, from: tag, to: &redacted)
      }
    }
    append(line, to: &redacted)
    return redacted
  }

  /// What is read as one: texts, and the tags between them.
  private struct LineOfText {
    var texts: [Slice<UnsafeBufferPointer<UInt8>>] = []
    /// Redacted, each behind a text.
    var tags: [[UInt8]] = []
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
      let value = bytes[place..<end]
      switch reader(of: value, in: bytes[start..<place]) {
      case .person: append(LineOfText(texts: [value]), redaction.applied(toProse:), to: &redacted)
      case .browserElsewhere:
        append(LineOfText(texts: [value]), { $0.map(redaction.applied(toAddress:)) }, to: &redacted)
      case .program: redacted += value
      }
      if end < bytes.count { redacted.append(UInt8(ascii: "\"")) }
      place = min(end + 1, bytes.count)
    }
    return place
  }

  private enum Reader {
    case person
    case program
    /// Of an address that leads out of the site, which people see as well.
    case browserElsewhere
  }

  /// Who reads the value of an attribute, of which `front`, the tag so far, ends with the name.
  private func reader(
    of value: Slice<UnsafeBufferPointer<UInt8>>, in front: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Reader {
    let name = String(
      decoding: front.dropLast(2).reversed().prefix { $0 > 0x20 && $0 != UInt8(ascii: "\"") }.reversed(),
      as: UTF8.self)
    if Self.attributes.contains(name) {
      return name == "content" && Self.tellsBrowser(front) ? .program : .person
    }
    // The language of a block of code may be any word.
    if name == "class", value.starts(with: "language-".utf8) { return .person }
    let leadsOut =
      !isFeed && (name == "href" || name == "src") && value.contains(UInt8(ascii: ":"))
      && !(baseURL.map { value.starts(with: $0) } ?? false)
    return leadsOut ? .browserElsewhere : .program
  }

  /// Whether what a tag holds is said to the browser: where it goes next, or what it may load.
  private static func tellsBrowser(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    tag.starts(with: "<meta http-equiv=".utf8)
  }

  /// What isn't touched stays as it was written. Where lines were broken doesn't matter to who reads.
  private func append(_ line: LineOfText, to redacted: inout [UInt8]) { append(line, shown, to: &redacted) }

  private func append(
    _ line: LineOfText, _ shown: ([String]) -> [String], to redacted: inout [UInt8]
  ) {
    let texts = line.texts.map { MarkupText.unescaped(String(decoding: $0, as: UTF8.self)) }
    let shown = shown(texts)
    for index in texts.indices {
      if shown[index] == texts[index] {
        redacted += line.texts[index]
      } else {
        var buffer = ByteBuffer(capacity: shown[index].utf8.count + 64)
        buffer.append(escaped: shown[index])
        redacted += buffer.bytes
      }
      if index < line.tags.count { redacted += line.tags[index] }
    }
  }

  private func shown(_ texts: [String]) -> [String] {
    guard isFeed else { return redaction.applied(toProse: texts) }
    var html = self
    html.isFeed = false
    return texts.map { text in
      guard text.contains("<") else { return redaction.applied(toProse: text) }
      return Array(text.utf8).withUnsafeBufferPointer { String(decoding: html.bytes($0), as: UTF8.self) }
    }
  }
}
