/// `&lt;`, `&#60;` and `&#x3c;` (XML 1.0, section 4.1).
enum XMLReferences {
  private static let entities: [String: UInt8] = [
    "lt": UInt8(ascii: "<"), "gt": UInt8(ascii: ">"), "amp": UInt8(ascii: "&"),
    "quot": UInt8(ascii: "\""), "apos": UInt8(ascii: "'"),
  ]

  /// The longest is `&#x10FFFF;`; leading zeros beyond that are nobody's habit.
  private static let lengthLimit = 12

  static func resolved(_ text: ArraySlice<UInt8>) throws(ImageFault) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var resolved: [UInt8] = []
    resolved.reserveCapacity(text.count)
    var offset = text.startIndex
    while offset < text.endIndex {
      guard text[offset] == UInt8(ascii: "&") else {
        resolved.append(text[offset])
        offset += 1
        continue
      }
      let rest = text[(offset + 1)...].prefix(lengthLimit)
      guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { throw .badHeader("a bare \"&\"") }
      resolved += try characters(String(decoding: text[offset + 1..<end], as: UTF8.self))
      offset = end + 1
    }
    return resolved
  }

  private static func characters(_ name: String) throws(ImageFault) -> [UInt8] {
    if let byte = entities[name] { return [byte] }
    guard name.hasPrefix("#") else { throw .forbidden("the entity \"&\(name);\"") }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x")
    let number = UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value != 0 else {
      throw .badHeader("the reference \"&\(name);\"")
    }
    return Array(String(scalar).utf8)
  }
}
