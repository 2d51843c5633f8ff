import Foundation

/// A word for addresses made from any text: `[a-z0-9-]+`, never empty.
package struct Slug: Hashable, Sendable {
  package let text: String

  package init(_ source: String) {
    if Slug.isSlug(source) {
      text = Slug.bounded(source, source)
      return
    }
    var slug: [UInt8] = []
    slug.reserveCapacity(source.utf8.count)
    // ASCII is its own decomposition, and asking for one is slow.
    let isASCII = source.utf8.allSatisfy { $0 < 0x80 }
    for scalar in (isASCII ? source : source.decomposedStringWithCompatibilityMapping).unicodeScalars {
      if let letters = isASCII ? nil : Slug.letters[scalar] {
        slug += letters.utf8
        continue
      }
      guard let byte = Slug.byte(scalar) else { continue }
      if byte != UInt8(ascii: "-") {
        slug.append(byte)
      } else if let last = slug.last, last != byte {
        slug.append(byte)
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    text = slug.isEmpty ? Slug.hash(of: source) : Slug.bounded(String(decoding: slug, as: UTF8.self), source)
  }

  /// No file system takes names of over 255 bytes.
  private static let longest = 120

  private static func bounded(_ slug: String, _ source: String) -> String {
    slug.utf8.count <= longest ? slug : "\(slug.prefix(longest))-\(hash(of: source))"
  }

  /// Of those that are no letter with a mark, in which case they would come apart.
  private static let letters: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "ł": "l", "Ł": "l",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ħ": "h", "Ħ": "h", "ŧ": "t", "Ŧ": "t",
    "ı": "i", "ŋ": "ng", "Ŋ": "ng",
  ]

  /// Whether a text is one already, as most names are.
  private static func isSlug(_ text: String) -> Bool {
    let dash = UInt8(ascii: "-")
    var last = dash
    for byte in text.utf8 {
      guard (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || (byte == dash && last != dash)
      else {
        return false
      }
      last = byte
    }
    return last != dash
  }

  /// The letter or digit of a scalar, a dash for what separates words, nothing for marks.
  private static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: UInt8(truncatingIfNeeded: scalar.value)
    case 0x41...0x5A: UInt8(truncatingIfNeeded: scalar.value) | 0x20
    case 0x300...0x36F, 0x27, 0x2019: nil
    default: UInt8(ascii: "-")
    }
  }

  /// Eight hexadecimal digits that depend on the text alone (FNV-1a).
  private static func hash(of text: String) -> String {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
