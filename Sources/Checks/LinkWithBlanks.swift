import Bytes
import Diagnostics
import Markdown

/// `[log](irc log.txt)`: an address with blanks in it, so that Markdown takes all of it for text.
struct LinkWithBlanks {
  let address: String
  let range: SourceRange

  /// In bytes, of a label and of an address: longer ones are not looked for, and nothing is read more than a few times.
  private static let longest = 200

  /// Those in the texts of a document, which `source` is. Most documents have none, and aren't walked.
  static func all(in document: Document, _ source: SourceText) -> [LinkWithBlanks] {
    guard mayHaveSome(source) else { return [] }
    var found: [LinkWithBlanks] = []
    document.forEachBlock { block in add(in: block.inlines, to: &found) }
    return found
  }

  private static func mayHaveSome(_ source: SourceText) -> Bool {
    source.bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while let bracket = bytes.first(UInt8(ascii: "]"), from: place) {
        place = bracket + 1
        if address(behind: place, in: bytes) != nil { return true }
      }
      return false
    }
  }

  /// Texts right behind one another are looked at as one.
  private static func add(in inlines: [Inline], to found: inout [LinkWithBlanks]) {
    var text = ""
    var start: SourceLocation?
    for inline in inlines {
      if case .text(let piece) = inline.kind {
        start = start ?? inline.range.start
        text += piece
      } else {
        if let start { add(in: text, at: start, to: &found) }
        (text, start) = ("", nil)
        add(in: inline.children, to: &found)
      }
    }
    if let start { add(in: text, at: start, to: &found) }
  }

  private static func add(in text: String, at start: SourceLocation, to found: inout [LinkWithBlanks]) {
    var text = text
    text.withUTF8 { bytes in
      var place = 0
      while let bracket = bytes.first(UInt8(ascii: "]"), from: place) {
        place = bracket + 1
        let label = bytes[max(0, bracket - longest)..<bracket]
        guard let address = address(behind: place, in: bytes),
          let open = label.lastIndex(of: UInt8(ascii: "["))
        else { continue }
        place = address.upperBound
        let isImage = open > 0 && bytes[open - 1] == UInt8(ascii: "!")
        let first = isImage ? open - 1 : open
        found.append(
          LinkWithBlanks(
            address: String(decoding: bytes[address], as: UTF8.self),
            range: SourceRange(
              line: start.line, column: start.column + first, length: address.upperBound + 1 - first)))
      }
    }
  }

  /// What stands between the parentheses right behind a place, if it has a blank within and ends as the name of a file does.
  private static func address(behind place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard place < bytes.count, bytes[place] == UInt8(ascii: "(") else { return nil }
    let rest = bytes[(place + 1)..<min(bytes.count, place + 1 + longest)]
    guard let end = rest.firstIndex(where: { "()<>\"'\n".utf8.contains($0) }),
      bytes[end] == UInt8(ascii: ")"),
      end > place + 1, bytes[place + 1] != 0x20, bytes[end - 1] != 0x20
    else { return nil }
    let address = rest[..<end]
    guard address.contains(0x20), namesFile(address) else { return nil }
    return place + 1..<end
  }

  /// `load day.png`, `irc log.txt#L3-L5`
  private static func namesFile(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let file = address.prefix { $0 != UInt8(ascii: "#") }
    guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot > file.startIndex else { return false }
    let ending = file[(dot + 1)...]
    return (1...12).contains(ending.count)
      && ending.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }
  }
}
