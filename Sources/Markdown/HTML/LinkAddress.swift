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
    return address.withUTF8 { isAllowed($0) && endOfScheme($0.drop { $0 == 0x20 }) != nil }
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

  private static func isAllowed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasControl(bytes) { return false }
    let trimmed = bytes.drop { $0 == 0x20 }
    if let colon = endOfScheme(trimmed) {
      return isAllowed(scheme: trimmed[..<colon], before: trimmed[(colon + 1)...])
    }
    return !trimmed.contains(UInt8(ascii: "\\")) && !trimmed.starts(with: "//".utf8)
  }

  private static func isAllowed(
    scheme: Slice<UnsafeBufferPointer<UInt8>>, before rest: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    let scheme = scheme.map { $0 | 0x20 }
    if scheme.elementsEqual("mailto".utf8) { return true }
    guard scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8) else { return false }
    return rest.starts(with: "//".utf8) && rest.count > 2
  }

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
  private static func endOfScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = bytes.first, isAlphanumeric(first), first > 0x39 else { return nil }
    let end = bytes.firstIndex {
      !isAlphanumeric($0) && $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".")
    }
    return end.flatMap { bytes[$0] == UInt8(ascii: ":") ? $0 : nil }
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
