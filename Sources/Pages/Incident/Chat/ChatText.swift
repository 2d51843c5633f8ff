import Bytes
import Markdown

/// Writes what somebody said, with its bare addresses as links.
enum ChatText {
  static func write(_ text: ArraySlice<UInt8>, into html: inout HTMLWriter) {
    var written = text.startIndex
    var index = text.startIndex
    while let colon = colon(in: text, from: index) {
      index = colon + 1
      guard let range = address(aroundColon: colon, in: text, from: written) else { continue }
      let address = String(decoding: text[range], as: UTF8.self)
      guard LinkAddress.isAllowed(address) else { continue }
      html.text(text[written..<range.lowerBound])
      html.raw("<a")
      html.address("href", address)
      html.raw(">")
      html.text(text[range])
      html.raw("</a>")
      written = range.upperBound
      index = max(index, written)
    }
    html.text(text[written...])
  }

  private static func colon(in text: ArraySlice<UInt8>, from index: Int) -> Int? {
    text.withUnsafeBufferPointer { $0.first(UInt8(ascii: ":"), from: index - text.startIndex) }
      .map { $0 + text.startIndex }
  }

  /// `http://…` or `https://…`, up to a blank or a mark that ends an address, without the sentence's punctuation.
  private static func address(
    aroundColon colon: Int, in text: ArraySlice<UInt8>, from first: Int
  ) -> Range<Int>? {
    guard text[colon...].starts(with: "://".utf8), let start = startOfScheme(colon, in: text, from: first)
    else { return nil }
    let host = colon + 3
    let end = text[host...].firstIndex(where: endsAddress) ?? text.endIndex
    let trimmed = trimmed(end, from: host, in: text)
    return trimmed > host ? start..<trimmed : nil
  }

  private static func startOfScheme(_ colon: Int, in text: ArraySlice<UInt8>, from first: Int) -> Int? {
    var start = colon
    while start > first, colon - start < 6, isLetter(text[start - 1]) { start -= 1 }
    let scheme = text[start..<colon].lazy.map { $0 | 0x20 }
    return scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) ? start : nil
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
  }

  /// A closing parenthesis stays if the address opens it.
  private static func trimmed(_ end: Int, from host: Int, in text: ArraySlice<UInt8>) -> Int {
    var end = end
    var unopened = 0
    for byte in text[host..<end] {
      if byte == UInt8(ascii: ")") { unopened += 1 } else if byte == UInt8(ascii: "(") { unopened -= 1 }
    }
    while end > host {
      switch text[end - 1] {
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
        UInt8(ascii: "?"), UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "]"):
        end -= 1
      case UInt8(ascii: ")") where unopened > 0:
        unopened -= 1
        end -= 1
      default: return end
      }
    }
    return end
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }
}
