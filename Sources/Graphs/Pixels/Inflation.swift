import CZlib

/// Undoes zlib's compression (RFC 1950) up to a size that is known before: what would be longer is cut, not grown.
enum Inflation {
  /// `nil` where the data is damaged or gives fewer bytes than `size`.
  static func bytes(of parts: [Range<Int>], in file: [UInt8], size: Int) -> [UInt8]? {
    guard size > 0, size <= Int(UInt32.max) else { return nil }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      isWhole = fill(room, from: parts, in: file)
      count = isWhole ? size : 0
    }
    return isWhole ? bytes : nil
  }

  private static func fill(
    _ room: UnsafeMutableBufferPointer<UInt8>, from parts: [Range<Int>], in file: [UInt8]
  ) -> Bool {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return false
    }
    defer { inflateEnd(&stream) }
    stream.next_out = room.baseAddress
    stream.avail_out = UInt32(room.count)
    for part in parts where stream.avail_out > 0 {
      let part = part.clamped(to: file.indices)
      let goesOn = file[part].withUnsafeBufferPointer { feed($0, to: &stream) }
      if !goesOn { break }
    }
    return stream.avail_out == 0
  }

  /// Whether more can follow.
  private static func feed(_ part: UnsafeBufferPointer<UInt8>, to stream: inout z_stream) -> Bool {
    // zlib declares its input as changeable, and leaves it as it is.
    stream.next_in = UnsafeMutablePointer(mutating: part.baseAddress)
    stream.avail_in = UInt32(part.count)
    while stream.avail_in > 0, stream.avail_out > 0 {
      if inflate(&stream, Z_NO_FLUSH) != Z_OK { return false }
    }
    return true
  }
}
