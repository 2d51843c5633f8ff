import Bytes

/// A piece of HTML whose text is escaped already: what `HTMLWriter.append` takes as it is.
///
/// Public for the same reason as `ByteBuffer`.
public struct HTML: Hashable, Sendable {
  public let bytes: [UInt8]
  /// In their order. What is put in is not known yet.
  public let gaps: [Gap]

  /// A place that is left open, by a number that whoever fills it understands.
  public struct Gap: Hashable, Sendable {
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

  /// `capacity` is how much is expected: then nothing is copied.
  package init(capacity: Int = 4_096, _ write: (inout HTMLWriter) -> Void) {
    var gaps: [Gap] = []
    bytes = [UInt8](capacity: capacity) { buffer in
      var writer = HTMLWriter(buffer)
      write(&writer)
      return writer.finish(&gaps)
    }
    self.gaps = gaps
  }

  package var isEmpty: Bool { bytes.isEmpty }
}

extension HTML: CustomStringConvertible {
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}
