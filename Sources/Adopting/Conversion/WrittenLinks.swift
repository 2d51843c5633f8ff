import Diagnostics
import Markdown

/// Finds where the address of a link is written: behind its words, or where its label is defined.
struct WrittenLinks {
  private let bytes: [UInt8]
  private let source: SourceText
  /// By their labels.
  private var definitions: [String: Range<Int>] = [:]

  init(in source: SourceText) {
    self.source = source
    bytes = source.bytes
    definitions = allDefinitions()
  }

  /// The offsets of an address as it is written, without the marks `<` and `>`; nothing where none is found.
  func place(of link: Inline) -> Range<Int>? {
    let range = source.range(of: link.range)
    let first = range.lowerBound + (byte(range.lowerBound) == UInt8(ascii: "!") ? 2 : 1)
    let words = link.children.last.map { source.range(of: $0.range).upperBound } ?? first
    guard let close = end(ofLabelFrom: max(first, words), before: range.upperBound) else { return nil }
    if byte(close + 1) == UInt8(ascii: "(") { return address(at: close + 2) }
    guard byte(close + 1) == UInt8(ascii: "["), close + 1 < range.upperBound,
      let end = end(ofLabelFrom: close + 2, before: range.upperBound), end > close + 2
    else { return first <= close ? definitions[Self.key(bytes[first..<close])] : nil }
    return definitions[Self.key(bytes[(close + 2)..<end])]
  }

  private func byte(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// The index of the bracket that closes.
  private func end(ofLabelFrom start: Int, before end: Int) -> Int? {
    var index = start
    while index < min(end, bytes.count) {
      if bytes[index] == UInt8(ascii: "]") { return index }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Blanks and a line's end may stand before it, and the marks of a quote.
  private func address(at start: Int) -> Range<Int>? {
    var first = start
    var isNextLine = false
    while [0x20, 0x09, 0x0A, 0x0D].contains(byte(first)) || (isNextLine && byte(first) == UInt8(ascii: ">")) {
      if byte(first) == 0x0A { isNextLine = true }
      first += 1
    }
    let isMarked = byte(first) == UInt8(ascii: "<")
    if isMarked { first += 1 }
    var depth = 0
    var index = first
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: ">") where isMarked: return first..<index
      case 0...0x20 where !isMarked: return first..<index
      case UInt8(ascii: "(") where !isMarked: depth += 1
      case UInt8(ascii: ")") where !isMarked:
        if depth == 0 { return first..<index }
        depth -= 1
      default: break
      }
      index += 1
    }
    return isMarked ? nil : first..<min(index, bytes.count)
  }

  /// Of each label the address behind the first `[label]:` that begins a line, in quotes and lists as well.
  private func allDefinitions() -> [String: Range<Int>] {
    var definitions: [String: Range<Int>] = [:]
    for number in 1...source.lineCount {
      let text = source.line(number).drop { [0x20, 0x09, UInt8(ascii: ">")].contains($0) }
      guard text.first == UInt8(ascii: "["),
        let close = end(ofLabelFrom: text.startIndex + 1, before: text.endIndex),
        byte(close + 1) == UInt8(ascii: ":")
      else { continue }
      let key = Self.key(bytes[(text.startIndex + 1)..<close])
      if definitions[key] == nil { definitions[key] = address(at: close + 2) }
    }
    return definitions
  }

  /// Labels are the same whatever their case and their blanks.
  private static func key(_ label: ArraySlice<UInt8>) -> String {
    String(decoding: label, as: UTF8.self).lowercased().split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
