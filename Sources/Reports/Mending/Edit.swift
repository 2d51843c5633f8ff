import Diagnostics

/// A change of a text.
package struct Edit: Hashable, Sendable {
  /// Offsets in the text.
  package let range: Range<Int>
  package let replacement: String

  package init(_ range: Range<Int>, to replacement: String) {
    self.range = range
    self.replacement = replacement
  }

  /// Within a line; nothing where something else is written at a place than a reader made of it, such as an entity, or where it runs over
  /// a line's end.
  init?(_ original: String, at place: SourceLocation, to replacement: String, in source: SourceText) {
    let line = source.line(place.line)
    let start = source.offset(of: place)
    let range = start..<start + original.utf8.count
    guard line.startIndex <= start, range.upperBound <= line.endIndex,
      source.bytes[range].elementsEqual(original.utf8)
    else { return nil }
    self.range = range
    self.replacement = replacement
  }
}

extension [Edit] {
  /// The text with all of them made; of two that overlap the first counts.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var end = 0
    let inOrder = enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for edit in inOrder.map(\.element) where edit.range.lowerBound >= end {
      result += bytes[end..<edit.range.lowerBound]
      result += edit.replacement.utf8
      end = edit.range.upperBound
    }
    return result + bytes[end...]
  }
}
