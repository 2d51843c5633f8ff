import Bytes

/// What a reader asks for: the first line of a request, and the fields below it (RFC 9112).
package struct RequestHead: Equatable {
  package let method: String
  /// As it was sent, with its escapes.
  package let path: String
  package let query: String
  /// Whether the reader, or what it sent, leaves the connection in a state in which no other request can follow.
  package let isLast: Bool
  private let fields: [Field]

  private struct Field: Equatable {
    let name: String
    let value: String
  }

  /// `bytes` end before the empty line. Nothing where they are no request that can be understood.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { Substring($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    guard let (method, target, version) = lines.first.flatMap(Self.firstLine),
      let fields = Self.fields(lines.dropFirst())
    else { return nil }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    self.method = method
    path = parts.first.map(String.init) ?? ""
    query = parts.count > 1 ? String(parts[1]) : ""
    self.fields = fields
    isLast = version == "HTTP/1.0" || Self.endsConnection(fields)
  }

  /// Of a field that is sent once. Nothing where it isn't there, or several times.
  func value(of name: String) -> String? {
    let values = values(of: name)
    return values.count == 1 ? values.first : nil
  }

  /// `name` is in small letters.
  package func values(of name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

  private static func firstLine(_ line: Substring) -> (method: String, target: String, version: String)? {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count == 3, isToken(words[0]), words[1].hasPrefix("/"),
      words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0"
    else { return nil }
    return (words[0], words[1], words[2])
  }

  private static func fields(_ lines: ArraySlice<Substring>) -> [Field]? {
    var fields: [Field] = []
    for line in lines where !line.isEmpty {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, isToken(String(parts[0])) else { return nil }
      let value = parts[1].drop { $0 == " " || $0 == "\t" }
      let end = value.lastIndex { $0 != " " && $0 != "\t" }.map(value.index(after:)) ?? value.startIndex
      fields.append(Field(name: parts[0].lowercased(), value: String(value[..<end])))
    }
    return fields
  }

  /// A name without blanks and signs that part things.
  private static func isToken(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !#"(),/:;<=>?@[\]{}""#.utf8.contains($0) }
  }

  /// What a request carries isn't read here, so that nothing behind it can be.
  private static func endsConnection(_ fields: [Field]) -> Bool {
    fields.contains { field in
      switch field.name {
      case "connection": field.value.lowercased().contains("close")
      case "content-length": field.value != "0"
      case "transfer-encoding": true
      default: false
      }
    }
  }
}
