import Bytes
import Markdown

/// Writes what somebody said, with its bare addresses as links.
enum ChatText {
  static func write(_ text: UnsafeBufferPointer<UInt8>, into html: inout HTMLWriter) {
    var written = 0
    var index = 0
    while let colon = text.first(UInt8(ascii: ":"), from: index) {
      index = colon + 1
      guard let range = address(aroundColon: colon, in: text, from: written) else { continue }
      let address = UnsafeBufferPointer(rebasing: text[range])
      guard LinkAddress.isAllowed(address) else { continue }
      html.text(UnsafeBufferPointer(rebasing: text[written..<range.lowerBound]))
      html.raw("<a")
      html.address("href", address)
      html.raw(">")
      html.text(address)
      html.raw("</a>")
      written = range.upperBound
      index = max(index, written)
    }
    html.text(UnsafeBufferPointer(rebasing: text[written...]))
  }

  /// `http://…` or `https://…`, up to a blank or a mark that ends an address, without the sentence's punctuation.
  private static func address(
    aroundColon colon: Int, in text: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Range<Int>? {
    let host = colon + 3
    guard host < text.count, text[colon + 1] == UInt8(ascii: "/"), text[colon + 2] == UInt8(ascii: "/"),
      let start = startOfScheme(colon, in: text, from: first)
    else { return nil }
    var end = host
    while end < text.count, !endsAddress(text[end]) { end += 1 }
    let trimmed = trimmed(end, from: host, in: text)
    return trimmed > host ? start..<trimmed : nil
  }

  private static func startOfScheme(
    _ colon: Int, in text: UnsafeBufferPointer<UInt8>, from first: Int
  ) -> Int? {
    var start = colon
    var scheme: UInt64 = 0
    while start > first, colon - start < 6, isLetter(text[start - 1]) {
      start -= 1
      scheme = scheme &>> 8 | UInt64(text[start] | 0x20) << 56
    }
    return scheme == http || scheme == https ? start : nil
  }

  /// Letters from the highest byte on.
  private static let http: UInt64 = 0x6874_7470 << 32
  private static let https: UInt64 = 0x68_7474_7073 << 24

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x7F || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`")
  }

  /// A closing parenthesis stays if the address opens it.
  private static func trimmed(
    _ end: Int, from host: Int, in text: UnsafeBufferPointer<UInt8>
  ) -> Int {
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
