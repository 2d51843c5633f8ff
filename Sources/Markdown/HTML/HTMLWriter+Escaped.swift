import Bytes

extension HTMLWriter {
  /// What `write` puts behind what is there: markup that was escaped by whoever writes it, who vouches for it.
  package mutating func escaped(_ write: (inout ByteBuffer) -> Void) { write(&buffer) }
}

extension ByteBuffer {
  /// HTML that `write` writes right behind what is there. It must leave no gaps.
  package mutating func append(html write: (inout HTMLWriter) -> Void) {
    var writer = HTMLWriter(self)
    write(&writer)
    var gaps: [HTML.Gap] = []
    self = writer.finish(&gaps)
  }
}
