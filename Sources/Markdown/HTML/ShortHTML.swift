import Bytes

/// A piece of HTML without gaps that is written over and over, such as a tag of every row.
///
/// Public for the same reason as `ByteBuffer`.
public struct ShortHTML: Sendable {
  @usableFromInline let bytes: ShortBytes

  package init(_ write: (inout HTMLWriter) -> Void) {
    var writer = HTMLWriter(ByteBuffer(capacity: 64))
    write(&writer)
    var gaps: [HTML.Gap] = []
    bytes = writer.finish(&gaps).withBytes(ShortBytes.init)
  }
}

extension HTMLWriter {
  @inlinable @inline(__always)
  public mutating func append(_ html: ShortHTML) { buffer.append(html.bytes) }
}
