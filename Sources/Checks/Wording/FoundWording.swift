import Diagnostics

/// Where a report says words that a rule looks for.
package struct FoundWording: Sendable {
  package let wording: Wording
  package let part: ReportPart
  /// Whether nothing but marks and code stands before it in its paragraph, item or cell.
  package let isFirst: Bool
  package let isInHeading: Bool
  /// In bytes of the source.
  package let offsets: Range<Int>

  /// As the author wrote it.
  func text(in source: SourceText) -> String { String(decoding: source.bytes[offsets], as: UTF8.self) }

  /// In lower case; empty where a mark stands between.
  func wordBefore(in source: SourceText) -> String {
    let before = source.bytes[..<offsets.lowerBound]
    let isBetween: (UInt8) -> Bool = {
      $0 == 0x20 || $0 == 0x0A || $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_")
    }
    let end = before.lastIndex { !isBetween($0) }.map { $0 + 1 } ?? before.startIndex
    let start = before[..<end].lastIndex { ($0 | 0x20) &- 0x61 >= 26 }.map { $0 + 1 } ?? before.startIndex
    return String(decoding: before[start..<end], as: UTF8.self).lowercased()
  }

  /// Whether a sentence, a line, a cell or a parenthesis begins with it.
  func beginsSentence(in source: SourceText) -> Bool {
    let before = source.bytes[..<offsets.lowerBound].last { $0 != 0x20 && $0 != UInt8(ascii: "*") }
    return isFirst || before.map { ".!?\r\n:|([".utf8.contains($0) } ?? true
  }

  /// Whether the line, the cell or the parenthesis ends behind it, or a colon follows.
  func isLast(in source: SourceText) -> Bool {
    let next = source.bytes[offsets.upperBound...].first { $0 != 0x20 }
    return next.map { "\r\n:|)]".utf8.contains($0) } ?? true
  }

  func range(in source: SourceText) -> SourceRange { source.range(ofOffsets: offsets) }
}
