import Foundation

/// The tags of a page, read without the leniency of browsers: whatever could be read in another way is a fault.
package struct StrictMarkup {
  package struct Tag {
    package let name: String
    package let attributes: [String: String]
  }

  package private(set) var tags: [Tag] = []
  package private(set) var faults: [String] = []

  package init(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      faults = ["this is no UTF-8"]
      return
    }
    for character in text.unicodeScalars where Self.isUnseen(character) {
      faults.append("there is U+\(String(character.value, radix: 16)) in it")
    }
    read(Substring(text))
  }

  /// Control characters but tab and line feed, and those that turn the direction of what follows.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069, 0xFFFE...0xFFFF: true
    default: false
    }
  }

  private mutating func read(_ text: Substring) {
    var rest = text
    while let start = rest.firstIndex(of: "<") {
      if rest[..<start].contains(">") { faults.append("a > stands alone: \(rest[..<start].suffix(40))") }
      rest = rest[start...]
      if rest.hasPrefix("<!DOCTYPE html>") {
        rest = rest.dropFirst(15)
      } else if let match = rest.prefixMatch(of: #/<\/[a-z][a-z0-9]*>/#) {
        rest = rest[match.range.upperBound...]
      } else if let match = rest.prefixMatch(
        of: #/<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][\w:-]*(?:="[^"<>]*")?)*)\s*\/?>/#)
      {
        let name = String(match.1)
        tags.append(Tag(name: name, attributes: Self.attributes(match.2)))
        rest = rest[match.range.upperBound...]
        if ["style", "script"].contains(name), let end = rest.range(of: "</\(name)>") {
          rest = rest[end.lowerBound...]
        }
      } else {
        faults.append("this is no tag: \(rest.prefix(60))")
        rest = rest.dropFirst()
      }
    }
  }

  private static func attributes(_ text: Substring) -> [String: String] {
    var attributes: [String: String] = [:]
    for match in text.matches(of: #/([a-zA-Z][\w:-]*)(?:="([^"]*)")?/#) {
      attributes[String(match.1)] = match.2.map(String.init) ?? ""
    }
    return attributes
  }
}
