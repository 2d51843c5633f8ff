/// The entities that chat programs write: numbers, and the few names that stand for marks of HTML and blanks.
enum HTMLEntities {
  private static let names: [Substring: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  /// What is no entity stays as it is.
  static func decoded(_ text: Substring) -> String {
    var decoded = ""
    var rest = text
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      decoded += rest[..<mark]
      let behind = rest[rest.utf8.index(after: mark)...]
      if let end = behind.utf8.prefix(10).firstIndex(of: UInt8(ascii: ";")),
        let character = character(behind[..<end])
      {
        decoded.append(character)
        rest = rest[rest.utf8.index(after: end)...]
      } else {
        decoded.append("&")
        rest = behind
      }
    }
    return decoded + rest
  }

  private static func character(_ name: Substring) -> Character? {
    guard name.first == "#" else { return names[name] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.first == "x" || digits.first == "X"
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init).map(Character.init)
  }
}
