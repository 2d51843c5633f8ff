extension [UInt8] {
  /// What `write` writes, in an array of that capacity. It is copied only if more comes than was expected, or so little
  /// that most of the array would lie idle.
  package init(capacity: Int, _ write: (consuming ByteBuffer) -> ByteBuffer) {
    var copy: [UInt8]?
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { room, count in
      let buffer = write(ByteBuffer(lent: room))
      if buffer.isOwner || buffer.count < capacity / 4 { copy = buffer.bytes } else { count = buffer.count }
    }
    self = copy ?? bytes
  }
}
