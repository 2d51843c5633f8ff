/// The parts of links and of reference definitions, as far as their lengths go. Each function takes the index at which
/// the part begins and gives the index behind it, or nil if none stands there.
extension Content {
  /// `(destination "title")`
  func endOfInlineTarget(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "("),
      let destination = endOfDestination(at: endOfWhitespace(at: start + 1))
    else { return nil }
    var end = endOfWhitespace(at: destination)
    if end > destination, let title = endOfTitle(at: end) { end = endOfWhitespace(at: title) }
    return byte(at: end) == UInt8(ascii: ")") ? end + 1 : nil
  }

  /// `[label]`, of 999 bytes at most and without brackets in it.
  func endOfLabel(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "[") else { return nil }
    var index = start + 1
    while index < count, index - start <= 1000 {
      switch byte(at: index) {
      case UInt8(ascii: "]"): return index + 1
      case UInt8(ascii: "["): return nil
      case UInt8(ascii: "\\") where isPunctuation(byte(at: index + 1)): index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// `[label]: destination "title"` up to and with its line break.
  func endOfDefinition(at start: Int) -> Int? {
    guard let label = endOfLabel(at: start), byte(at: label) == UInt8(ascii: ":"),
      bytes[start + 1..<label - 1].contains(where: { !isBlank($0) && $0 != 0x0A }),
      let destination = endOfDestination(at: endOfWhitespace(at: label + 1)),
      destination > endOfWhitespace(at: label + 1)
    else { return nil }
    let beforeTitle = endOfWhitespace(at: destination)
    if beforeTitle > destination, let title = endOfTitle(at: beforeTitle), let end = endOfLine(at: title) {
      return end
    }
    return endOfLine(at: destination)
  }

  /// `<…>` or bytes without blanks and with parentheses in pairs.
  private func endOfDestination(at start: Int) -> Int? {
    guard byte(at: start) == UInt8(ascii: "<") else { return endOfBareDestination(at: start) }
    var index = start + 1
    while index < count {
      switch byte(at: index) {
      case UInt8(ascii: ">"): return index + 1
      case UInt8(ascii: "<"), 0x0A: return nil
      case UInt8(ascii: "\\"): index += 2
      default: index += 1
      }
    }
    return nil
  }

  private func endOfBareDestination(at start: Int) -> Int? {
    var open = 0
    var index = start
    while index < count {
      switch byte(at: index) {
      case UInt8(ascii: "\\") where isPunctuation(byte(at: index + 1)): index += 1
      case UInt8(ascii: "("):
        open += 1
        if open > 32 { return nil }
      case UInt8(ascii: ")"):
        if open == 0 { return index }
        open -= 1
      case 0x09...0x0D, 0x20: return index > start && open == 0 ? index : nil
      default: break
      }
      index += 1
    }
    return index > start && open == 0 ? index : nil
  }

  /// `"…"`, `'…'` or `(…)`
  private func endOfTitle(at start: Int) -> Int? {
    let opener = byte(at: start)
    guard opener == 0x22 || opener == 0x27 || opener == UInt8(ascii: "(") else { return nil }
    let closer = opener == UInt8(ascii: "(") ? UInt8(ascii: ")") : opener
    var index = start + 1
    while index < count {
      let byte = byte(at: index)
      if byte == closer { return index + 1 }
      if byte == UInt8(ascii: "("), opener == byte { return nil }
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  func endOfWhitespace(at start: Int) -> Int {
    var index = start
    while index < count, isBlank(byte(at: index)) || byte(at: index) == 0x0A { index += 1 }
    return index
  }

  /// Behind the line break, if nothing but blanks stands before it.
  private func endOfLine(at start: Int) -> Int? {
    var index = start
    while isBlank(byte(at: index)) { index += 1 }
    if index >= count { return count }
    return byte(at: index) == 0x0A ? index + 1 : nil
  }
}

/// Whether a byte is one of ASCII's punctuation marks, those that a backslash takes the meaning from.
func isPunctuation(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
  default: false
  }
}

/// Whether a byte is one of ASCII's letters or digits.
func isAlphanumeric(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}
