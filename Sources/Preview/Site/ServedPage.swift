import Bytes

/// A page of the site on its way to a browser.
struct ServedPage {
  private let bytes: [UInt8]
  private let references: [Range<Int>]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    references = Self.references(in: bytes)
  }

  /// The addresses of its style sheets, as they stand in it.
  var styles: [String] { references.map(text).filter(Self.isStyle) }

  /// What it shows beside its own text: images and scripts, as they stand in it.
  var shown: [String] { references.map(text).filter { !Self.isStyle($0) } }

  /// Tells its text from any other. The addresses of what is loaded with it are no part of that: those of a theme's files
  /// change all at once when one of the files does.
  var digest: UInt64 {
    var digest: UInt64 = 0
    var start = 0
    for place in references {
      digest = digest &* 31 &+ Checksum.of(bytes[start..<place.lowerBound])
      start = place.upperBound
    }
    return digest &* 31 &+ Checksum.of(bytes[start...])
  }

  /// With a script that knows which version of the page it came with.
  func withScript(_ address: String, version: String) -> [UInt8] {
    let script = "<script src=\"\(address)\" data-version=\"\(version)\" defer></script>\n"
    let end = Self.place(of: "</head>", in: bytes, from: 0) ?? bytes.count
    return Array(bytes[..<end]) + Array(script.utf8) + Array(bytes[end...])
  }

  private func text(_ place: Range<Int>) -> String { String(decoding: bytes[place], as: UTF8.self) }

  private static func isStyle(_ reference: String) -> Bool { reference.hasSuffix(".css") }

  /// Where addresses stand of what a browser loads with the page, in their order: after `src`, and after `href` those of
  /// style sheets and of what lies in their folder, such as an icon.
  private static func references(in bytes: [UInt8]) -> [Range<Int>] {
    let links = attributes(" href=\"", in: bytes)
    let sheets = links.filter { bytes[$0].suffix(4).elementsEqual(".css".utf8) }
    let folders = sheets.compactMap { sheet in
      bytes[sheet].lastIndex(of: UInt8(ascii: "/")).map { bytes[sheet.lowerBound...$0] }
    }
    let beside = links.filter { link in
      sheets.contains(link) || folders.contains { bytes[link].starts(with: $0) }
    }
    return (attributes(" src=\"", in: bytes) + beside).sorted { $0.lowerBound < $1.lowerBound }
  }

  private static func attributes(_ opening: String, in bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = 0
    while let place = place(of: opening, in: bytes, from: start) {
      let value = place + opening.utf8.count
      guard let end = bytes[value...].firstIndex(of: UInt8(ascii: "\"")) else { break }
      found.append(value..<end)
      start = end
    }
    return found
  }

  private static func place(of text: String, in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBufferPointer { $0.firstIndex(of: Array(text.utf8), from: start) }
  }
}
