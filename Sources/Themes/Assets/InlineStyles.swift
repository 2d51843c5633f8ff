import Bytes

/// All style sheets of a theme in one text, for a page that can't count on the links to them.
package struct InlineStyles: Sendable {
  /// Ready to stand in a `style` element, and without control characters.
  package let text: String

  /// The farthest layer first. Sheets keep that order, by name within a layer; what a nearer layer has of the same name stands in
  /// the place of the other.
  init(_ layers: [ThemeLayer]) {
    var sheets: [(path: String, bytes: [UInt8])] = []
    for layer in layers {
      for (path, bytes) in layer.files.sorted(by: { $0.key < $1.key }) where Self.isSheet(path) {
        if let index = sheets.firstIndex(where: { $0.path == path }) {
          sheets[index].bytes = bytes
        } else {
          sheets.append((path, bytes))
        }
      }
    }
    text = String(decoding: sheets.flatMap { Self.inlined($0.bytes) }, as: UTF8.self)
  }

  /// The SHA-256 digest of the text, in base64.
  package var digest: String { Base64.text(SHA256.digest(of: Array(text.utf8))) }

  private static func isSheet(_ path: String) -> Bool {
    path.hasPrefix("assets/") && path.hasSuffix(".css")
  }

  /// `</style>` would end the element; within a string of CSS a slash may have a backslash before it.
  private static func inlined(_ sheet: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(sheet.count)
    for byte in sheet where byte >= 0x20 || byte == 0x09 || byte == 0x0A {
      if byte == UInt8(ascii: "/"), bytes.last == UInt8(ascii: "<") { bytes.append(UInt8(ascii: "\\")) }
      bytes.append(byte)
    }
    return bytes
  }
}
