import Diagnostics
import Markdown

/// Compares what was parsed with what stands in the source at its place.
struct PlaceChecker {
  let source: SourceText
  /// What is wrong, in words.
  private(set) var findings: [String] = []

  private var comparesText = true

  init(_ bytes: [UInt8]) { source = SourceText(path: "report.md", bytes: bytes) }

  /// Only whether places lie in the source and inner ones in outer ones.
  mutating func checkBounds() {
    comparesText = false
    check()
  }

  mutating func check() {
    let document = Document.parse(source).value
    for block in document.blocks { check(block, within: nil) }
  }

  var numberedSource: String {
    (1...source.lineCount).map { "\($0)\t" + String(decoding: source.line($0), as: UTF8.self) }
      .joined(separator: "\n")
  }

  private mutating func check(_ block: Block, within outer: SourceRange?) {
    checkBounds(block.range, within: outer, "block \(block.kind)")
    if case .list(let list) = block.kind {
      for item in list.items {
        checkBounds(item.range, within: block.range, "item")
        for block in item.blocks { check(block, within: item.range) }
      }
    } else if case .table(let table) = block.kind {
      for cell in table.cells {
        checkBounds(cell.range, within: block.range, "cell")
        for inline in cell.inlines { check(inline, within: cell.range) }
      }
    } else {
      for child in block.children { check(child, within: block.range) }
      for inline in block.inlines { check(inline, within: block.range) }
    }
  }

  private mutating func check(_ inline: Inline, within outer: SourceRange) {
    checkBounds(inline.range, within: outer, "inline \(inline.kind)")
    let slice = slice(inline.range)
    let fits =
      switch inline.kind {
      case .text(let text): slice == text || Self.plain(slice) == text
      case .code(let code):
        slice.hasPrefix("`") && slice.hasSuffix("`") && Self.words(slice) == Self.words(code)
      case .emphasis: slice.first == slice.last && (slice.hasPrefix("*") || slice.hasPrefix("_"))
      case .strong: slice.prefix(2) == slice.suffix(2) && (slice.hasPrefix("**") || slice.hasPrefix("__"))
      case .strikethrough: slice.hasPrefix("~") && slice.hasSuffix("~")
      case .link(let destination, _, let children):
        slice.hasPrefix("[") && (slice.hasSuffix("]") || slice.hasSuffix(")"))
          || slice.hasPrefix("<") && slice.hasSuffix(">")
          || Self.plain(slice) == children.plainText
            && destination.hasSuffix(children.plainText)
      case .image: slice.hasPrefix("![") && (slice.hasSuffix("]") || slice.hasSuffix(")"))
      case .softBreak: slice.allSatisfy { $0 == " " || $0 == "\t" }
      case .lineBreak:
        slice == "\\" || (slice.hasSuffix("  ") && slice.allSatisfy { $0 == " " || $0 == "\t" })
      case .html(let html):
        slice.hasPrefix("<") && slice.hasSuffix(">") && Self.words(slice) == Self.words(html)
      }
    if comparesText, !fits {
      findings.append("\(inline.range): \(inline.kind) is \(String(reflecting: slice))")
    }
    for child in inline.children { check(child, within: inline.range) }
  }

  private mutating func checkBounds(_ range: SourceRange, within outer: SourceRange?, _ what: String) {
    if let outer, range.start < outer.start || range.end > outer.end {
      findings.append("\(what) at \(range) isn't within \(outer)")
    }
    for place in [range.start, range.end] {
      let length = source.line(place.line).count
      if place.line < 1 || place.line > source.lineCount || place.column < 1 || place.column > length + 1 {
        findings.append("\(what) at \(range) isn't in the source")
      }
    }
  }

  private func slice(_ range: SourceRange) -> String {
    String(decoding: source.bytes[source.range(of: range)], as: UTF8.self)
  }

  /// The words of a text, which are `w`, digits and `q`.
  static func words(_ text: String) -> Set<String> {
    Set(text.matches(of: /w[0-9]+q/).map { String($0.output) })
  }

  /// The text without its escapes and with the characters of the few entities that the tests have.
  private static func plain(_ slice: String) -> String {
    let entities = [
      "&lt;": "<", "&copy;": "©", "&nGt;": "≫⃒", "&#65;": "A", "&#x41;": "A", "&amp;": "&",
    ]
    var text = ""
    var rest = slice.unicodeScalars[...]
    while let next = rest.popFirst() {
      if next == "\\", let escaped = rest.first, escaped.isASCII,
        "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(escaped)
      {
        text.unicodeScalars.append(escaped)
        rest.removeFirst()
      } else if next == "&",
        let entity = entities.first(where: { rest.starts(with: $0.key.unicodeScalars.dropFirst()) })
      {
        text += entity.value
        rest.removeFirst(entity.key.unicodeScalars.count - 1)
      } else {
        text.unicodeScalars.append(next)
      }
    }
    return text
  }
}
