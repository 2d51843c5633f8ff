/// A UUID that depends on a name alone: version 5 of RFC 9562.
struct NameUUID: Hashable, Sendable, CustomStringConvertible {
  /// 16.
  private let bytes: [UInt8]

  /// The namespace of addresses (RFC 9562, section 6.6).
  static let addresses = NameUUID(bytes: [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ])

  /// The namespace of incidents' ids, the same for all archives: what this version gives the name
  /// `https://icarus.invalid/incidents/` among addresses. Feed readers know entries by it, so it must never change.
  static let incidents = NameUUID("https://icarus.invalid/incidents/", in: addresses)

  /// `bytes` are 16.
  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ name: String, in namespace: NameUUID) {
    var bytes = Array(SHA1.digest(of: namespace.bytes + name.utf8).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.init(bytes: bytes)
  }

  /// `6ba7b811-9dad-11d1-80b4-00c04fd430c8`
  var description: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }

  /// `urn:uuid:…`
  var urn: String { "urn:uuid:\(self)" }
}
