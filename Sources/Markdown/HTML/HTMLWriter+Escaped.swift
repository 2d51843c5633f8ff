import Bytes

extension HTMLWriter {
  /// What `write` puts behind what is there: markup that was escaped by whoever writes it, who vouches for it.
  package mutating func escaped(_ write: (inout ByteBuffer) -> Void) { write(&buffer) }
}
