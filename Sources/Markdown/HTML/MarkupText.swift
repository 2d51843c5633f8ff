/// Text between tags, as it is read.
package enum MarkupText {
  private static let named: [Substring: String] = [
    "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "amp": "&",
  ]
  /// Of what stands between `&` and `;`.
  private static let longest = 10

  /// With the characters for which entities of XML and numbers stand; others stay as they are.
  package static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var unescaped = ""
    var rest = text[...]
    while let mark = rest.utf8.firstIndex(of: UInt8(ascii: "&")) {
      unescaped += rest[..<mark]
      rest = rest[mark...]
      let body = rest.utf8.dropFirst().prefix(longest)
      if let end = body.firstIndex(of: UInt8(ascii: ";")),
        let meant = meaning(of: rest[body.startIndex..<end])
      {
        unescaped += meant
        rest = rest[rest.utf8.index(after: end)...]
      } else {
        unescaped += "&"
        rest = rest[body.startIndex...]
      }
    }
    return unescaped + rest
  }

  private static func meaning(of entity: Substring) -> String? {
    guard entity.hasPrefix("#") else { return named[entity] }
    let isHexadecimal = entity.dropFirst().lowercased().hasPrefix("x")
    let digits = entity.dropFirst(isHexadecimal ? 2 : 1)
    guard let number = UInt32(digits, radix: isHexadecimal ? 16 : 10), let scalar = Unicode.Scalar(number)
    else {
      return nil
    }
    return String(Character(scalar))
  }
}
