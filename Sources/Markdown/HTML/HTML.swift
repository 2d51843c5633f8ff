/// A piece of HTML whose text is escaped already: what `HTMLWriter.append` takes as it is.
package struct HTML: Hashable, Sendable {
  package let bytes: [UInt8]
  /// In their order. What is put in is not known yet.
  package let gaps: [Gap]

  /// A place that is left open, by a number that whoever fills it understands.
  package struct Gap: Hashable, Sendable {
    package let offset: Int
    package let number: Int

    package init(offset: Int, number: Int) {
      self.offset = offset
      self.number = number
    }
  }

  /// Whoever calls this vouches for the bytes; `HTMLWriter` makes the others.
  package init(escaped bytes: [UInt8], gaps: [Gap] = []) {
    self.bytes = bytes
    self.gaps = gaps
  }

  package init(capacity: Int = 1_024, _ write: (inout HTMLWriter) throws -> Void) rethrows {
    var writer = HTMLWriter(capacity: capacity)
    try write(&writer)
    self = writer.html
  }

  package var isEmpty: Bool { bytes.isEmpty }
}

extension HTML: CustomStringConvertible {
  package var description: String { String(decoding: bytes, as: UTF8.self) }
}
