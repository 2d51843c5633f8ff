import Bytes

/// Which addresses may stand in a page, and how they are written there.
package enum LinkAddress {
  /// Whether an address is `http`, `https`, `mailto`, or relative without leading to another host.
  ///
  /// Browsers drop blanks around an address and tabs and line breaks within it, and take backslashes for slashes; so
  /// an address with a control character is refused, blanks around it are looked through, and a relative one with a
  /// backslash is refused. `//host` is refused as well. What stands before a colon counts as a scheme if it begins with
  /// a letter and goes on with letters, digits, `+`, `-` and `.`, as the URL standard has it.
  package static func isAllowed(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { isAllowed($0) }
  }

  /// Whether an address leads out of the site: it is allowed and has a scheme.
  package static func isRemote(_ address: String) -> Bool {
    var address = address
    return address.withUTF8 { isAllowed($0) && endOfScheme($0, from: firstVisible($0)) != nil }
  }

  /// The address with every byte percent-encoded that may not stand in one; `%` itself stays.
  package static func percentEncoded(_ address: String) -> String {
    guard !address.utf8.allSatisfy(isSafe) else { return address }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(address.utf8.count * 2)
    for byte in address.utf8 {
      if isSafe(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same for bytes.
  package static func isAllowed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if !bytes.isPrintableASCII, hasControl(bytes) { return false }
    let start = firstVisible(bytes)
    if let colon = endOfScheme(bytes, from: start) {
      return isAllowed(scheme: start..<colon, of: bytes)
    }
    return bytes.first(UInt8(ascii: "\\"), from: start) == nil && !hasSlashes(bytes, at: start)
  }

  /// Whether every byte may stand in an address as it is.
  static func isSafe(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where !isSafe(byte) { return false }
    return true
  }

  private static func firstVisible(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
    return index
  }

  private static func hasSlashes(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let slash = UInt8(ascii: "/")
    return index + 1 < bytes.count && bytes[index] == slash && bytes[index + 1] == slash
  }

  private static func isAllowed(scheme: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let name = bytes[scheme].reduce(0 as UInt64) { $0 << 8 | UInt64($1 | 0x20) }
    switch (scheme.count, name) {
    case (6, mailto): return true
    case (4, http), (5, https):
      return hasSlashes(bytes, at: scheme.upperBound + 1) && bytes.count > scheme.upperBound + 3
    default: return false
    }
  }

  private static let mailto: UInt64 = 0x6D61_696C_746F
  private static let http: UInt64 = 0x6874_7470
  private static let https: UInt64 = 0x68_7474_7073

  /// C0, DEL, or C1.
  private static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte < 0x20 || byte == 0x7F || (last == 0xC2 && byte < 0xA0) { return true }
      last = byte
    }
    return false
  }

  /// The index of the colon behind a scheme.
  private static func endOfScheme(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count, isAlphanumeric(bytes[start]), bytes[start] > 0x39 else { return nil }
    for index in start + 1..<bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ":"): return index
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): continue
      case let byte: guard isAlphanumeric(byte) else { return nil }
      }
    }
    return nil
  }

  /// Letters, digits and `!#$%&'()*+,-./:;=?@_~`.
  private static func isSafe(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x23...0x3B, 0x3F...0x5A, 0x21, 0x3D, 0x5F, 0x7E: true
    default: false
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x37 + digit
  }
}
