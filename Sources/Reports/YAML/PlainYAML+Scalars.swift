extension PlainYAML {
  /// The library takes 1,024.
  private static let longestKey = 100

  /// A name, up to behind its colon.
  mutating func key() -> YAMLValue? {
    let start = offset
    guard byte.isLetter || byte == UInt8(ascii: "_") else { return nil }
    while byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") {
      offset += 1
    }
    guard byte == UInt8(ascii: ":"), offset - start <= Self.longestKey else { return nil }
    let key = scalar(start..<offset, isPlain: true, isASCII: true)
    offset += 1
    return key
  }

  /// Up to where it ends by YAML's rules, and only if nothing in it could mean something else.
  mutating func plainScalar(inFlow: Bool) -> YAMLValue? {
    guard byte.beginsPlainScalar else { return nil }
    let start = offset
    var next = start
    var textEnd = start
    var isASCII = true
    scan: while true {
      let byte = byte(at: next)
      switch byte {
      case 0x20:
        next += 1
        continue
      case 0x0A: break scan
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"): if inFlow { break scan }
      case UInt8(ascii: ":"): if !self.byte(at: next + 1).mayFollowColon { return nil }
      case UInt8(ascii: "#"): if next > textEnd { return nil }
      case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"), 0..<0x20, 0x7F: return nil
      default: isASCII = isASCII && byte < 0x80
      }
      next += 1
      textEnd = next
    }
    offset = next
    return scalar(start..<textEnd, isPlain: true, isASCII: isASCII)
  }

  /// Without escapes, so that it ends at the next quote.
  mutating func quotedScalar() -> YAMLValue? {
    let start = offset
    let quote = byte
    var isASCII = true
    offset += 1
    while byte != quote {
      switch byte {
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""): return nil
      case UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "{"):
        quotedMarks += 1
        if quotedMarks > Self.mostQuotedMarks { return nil }
      case 0..<0x20, 0x7F: return nil
      default: isASCII = isASCII && byte < 0x80
      }
      offset += 1
    }
    offset += 1
    return scalar(start..<offset, isPlain: false, isASCII: isASCII)
  }

  /// The scalar that stands at these offsets, with its quotes if it has any.
  private func scalar(_ offsets: Range<Int>, isPlain: Bool, isASCII: Bool) -> YAMLValue? {
    let written = isPlain ? bytes[offsets] : bytes[offsets].dropFirst().dropLast()
    let text = isASCII ? String(decoding: written, as: UTF8.self) : Self.checkedText(written)
    return text.map { text in
      YAMLValue(
        content: .scalar(text, isPlain: isPlain),
        range: range(from: offsets.lowerBound, length: offsets.count))
    }
  }

  /// Nothing for what isn't UTF-8, and for characters that YAML forbids or takes for line breaks.
  private static func checkedText(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
    let isSafe = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20..<0x7F, 0xA0..<0x2028, 0x202A..<0xFEFF, 0xFF00..<0xFFFE, 0x1_0000...: true
      default: false
      }
    }
    return isSafe ? text : nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
  }

  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }

  /// All that is printed but YAML's indicators; `-` and `?` can be text there, and aren't taken.
  fileprivate var beginsPlainScalar: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "#"), UInt8(ascii: "&"),
      UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"),
      UInt8(ascii: "\""), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), 0...0x20, 0x7F:
      false
    default: true
    }
  }

  /// Whether a colon before this byte is text in any place; brackets behind one are refused in flow collections.
  fileprivate var mayFollowColon: Bool {
    switch self {
    case 0...0x20, 0x7F, UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    default: true
    }
  }
}
