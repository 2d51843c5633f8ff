extension [UInt8] {
  /// What `write` writes, in an array of that capacity. It is copied only if more comes than was expected, or so little
  /// that most of the array would lie idle, or if little is expected: then a copy is cheaper than an array to write into.
  package init(capacity: Int, _ write: (consuming ByteBuffer) -> ByteBuffer) {
    if capacity <= 4_096 {
      self = write(ByteBuffer(capacity: capacity)).bytes
      return
    }
    var copy: [UInt8]?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      let buffer = write(ByteBuffer(lent: room))
      if buffer.isOwner || buffer.count < capacity / 4 { copy = buffer.bytes } else { count = buffer.count }
    }
    self = copy ?? bytes
  }
}
