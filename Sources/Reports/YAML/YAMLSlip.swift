import Diagnostics

/// What somebody probably mistyped where YAML can't be read: a library tells where it gave up, and that is often a line
/// further on, in words of its grammar.
struct YAMLSlip: Equatable {
  let message: String
  let help: String
  let range: SourceRange

  /// The first one on a line of its own that isn't behind the place where reading ended; nothing where none is known.
  static func first(in source: SourceText, lines: ClosedRange<Int>) -> YAMLSlip? {
    for line in lines {
      let next = line < lines.upperBound ? source.line(line + 1) : []
      if let slip = Line(number: line, bytes: source.line(line), next: next).slip { return slip }
    }
    return nil
  }

  /// A line and the one behind it.
  private struct Line {
    let number: Int
    let bytes: ArraySlice<UInt8>
    let next: ArraySlice<UInt8>

    var slip: YAMLSlip? {
      guard let first = bytes.first, first != UInt8(ascii: "#") else { return nil }
      if Self.isMarker(bytes) {
        return slip(
          "a merge was left half done here", "keep one of the two versions, and remove the markers", 0)
      }
      if first == 0x09 { return slip("a tab stands at the front of this line", "indent with blanks", 0) }
      guard Self.isOfKey(first) else { return nil }
      return ofKey
    }

    /// `<<<<<<< `, `=======`, `>>>>>>> `
    private static func isMarker(_ bytes: ArraySlice<UInt8>) -> Bool {
      guard let sign = bytes.first, "<=>".utf8.contains(sign) else { return false }
      let rest = bytes.drop { $0 == sign }
      return bytes.count - rest.count == 7 && (rest.isEmpty || rest.first == 0x20)
    }

    private static func isOfKey(_ byte: UInt8) -> Bool {
      byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || byte == UInt8(ascii: "_") || byte >= 0x30 && byte <= 0x39
    }

    private var ofKey: YAMLSlip? {
      let key = bytes.prefix { Self.isOfKey($0) || $0 == UInt8(ascii: "-") }
      let name = String(decoding: key, as: UTF8.self)
      let behind = bytes[key.endIndex...]
      guard behind.first == UInt8(ascii: ":") else {
        return behind.contains { $0 != 0x20 } && behind.first == 0x20 && !Self.hasKey(bytes)
          ? slip(
            "no colon stands behind the key \"\(name)\"", "write \"\(name): \" before the value", key.count)
          : nil
      }
      let value = behind.dropFirst()
      guard let first = value.first else { return nil }
      guard first == 0x20 || first == 0x09 else {
        return slip(
          "no blank stands behind \"\(name):\"", "write \"\(name): \" before the value", key.count + 1)
      }
      return ofValue(value.drop { $0 == 0x20 }, name)
    }

    /// `a longer key: x`
    private static func hasKey(_ bytes: ArraySlice<UInt8>) -> Bool {
      var last: UInt8 = 0
      for byte in bytes {
        if last == UInt8(ascii: ":"), byte == 0x20 { return true }
        last = byte
      }
      return last == UInt8(ascii: ":")
    }

    private func ofValue(_ value: ArraySlice<UInt8>, _ key: String) -> YAMLSlip? {
      guard let first = value.first else { return nil }
      let offset = value.startIndex - bytes.startIndex
      switch first {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): return ofQuoted(value, first, offset)
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        let close = first == UInt8(ascii: "[") ? UInt8(ascii: "]") : UInt8(ascii: "}")
        return !value.contains(close) && nextBeginsKey
          ? slip(
            "this \"\(Character(UnicodeScalar(first)))\" is not closed",
            "write \"\(Character(UnicodeScalar(close)))\" behind the last value", offset) : nil
      case UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "%"):
        return slip(
          "a value can't begin with \"\(Character(UnicodeScalar(first)))\"",
          "put it in quotes: \(key): \"…\"", offset)
      case UInt8(ascii: "-") where value.dropFirst().first == 0x20:
        return slip(
          "a list can't begin behind its key", "write [a, b], or each item on a line of its own", offset)
      case UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"),
        UInt8(ascii: "!"):
        return nil
      default: return ofPlain(value, key)
      }
    }

    private func ofQuoted(_ value: ArraySlice<UInt8>, _ quote: UInt8, _ offset: Int) -> YAMLSlip? {
      var rest = value.dropFirst()
      while let byte = rest.first {
        rest.removeFirst()
        if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { rest = rest.dropFirst() }
        guard byte == quote else { continue }
        // Two apostrophes in an apostrophed text stand for one.
        if quote == UInt8(ascii: "'"), rest.first == quote {
          rest.removeFirst()
          continue
        }
        let behind = rest.drop { $0 == 0x20 }
        guard let first = behind.first, first != UInt8(ascii: "#") else { return nil }
        return slip(
          "text stands behind the closing quotation mark",
          "put quotation marks around the whole value, and \\ before those in it",
          behind.startIndex - bytes.startIndex)
      }
      return nextBeginsKey
        ? slip("this quotation mark is not closed", "write another one behind the value", offset) : nil
    }

    private func ofPlain(_ value: ArraySlice<UInt8>, _ key: String) -> YAMLSlip? {
      var last: UInt8 = 0
      for index in value.indices {
        if last == 0x20, value[index] == UInt8(ascii: "#") { return nil }
        if last == UInt8(ascii: ":"), value[index] == 0x20 { return ofColon(at: index - 1, key) }
        last = value[index]
      }
      return last == UInt8(ascii: ":") ? ofColon(at: value.endIndex - 1, key) : nil
    }

    private func ofColon(at index: Int, _ key: String) -> YAMLSlip {
      slip(
        "a colon with a blank behind it means a key", "put the value in quotes: \(key): \"…\"",
        index - bytes.startIndex)
    }

    /// Whether the line behind this one can't be part of the same value.
    private var nextBeginsKey: Bool {
      guard let first = next.first else { return true }
      return Self.isOfKey(first) && Self.hasKey(next) || next.starts(with: "---".utf8)
    }

    private func slip(_ message: String, _ help: String, _ offset: Int) -> YAMLSlip {
      YAMLSlip(
        message: message, help: help, range: SourceRange(line: number, column: offset + 1, length: 1))
    }
  }
}
