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

  func range(in source: SourceText) -> SourceRange { source.range(ofOffsets: offsets) }
}
