/// A piece of HTML whose text is escaped already: what `HTMLWriter.append` takes as it is.
package struct HTML: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Whoever calls this vouches for the bytes; `HTMLWriter` makes the others.
  package init(escaped bytes: [UInt8]) { self.bytes = bytes }

  package init(capacity: Int = 1_024, _ write: (inout HTMLWriter) throws -> Void) rethrows {
    var writer = HTMLWriter(capacity: capacity)
    try write(&writer)
    bytes = writer.bytes
  }

  package var isEmpty: Bool { bytes.isEmpty }
}

extension HTML: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
