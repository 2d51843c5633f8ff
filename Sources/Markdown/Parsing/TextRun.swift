/// A text of libcmark laid beside the source that it came from, in which characters may be written as `\*` or `&amp;`.
struct TextRun {
  let literal: UnsafeBufferPointer<UInt8>
  /// Where the text begins and ends in the content.
  private(set) var indices: Range<Int>
  /// Whether it might hold a bare link or strikethrough.
  private(set) var isSpecial = false
  /// Where literal and source stop running side by side; empty for most texts.
  private var jumps: [Jump] = []

  private struct Jump {
    let literal: Int
    let content: Int
    let isEscaped: Bool
  }

  /// Reads from `start` as much of the content as `literal` takes. A literal that isn't there ends the text early.
  init(_ literal: UnsafeBufferPointer<UInt8>, at start: Int, in content: Content) {
    self.literal = literal
    indices = start..<start
    var index = start
    var position = 0
    while position < literal.count {
      let plain = TextRun.lengthOfPlainText(literal, from: position, at: index, in: content)
      position += plain
      index += plain
      guard position < literal.count else { break }
      let byte = literal[position]
      if content.byte(at: index) == byte, byte != UInt8(ascii: "\\"), byte != UInt8(ascii: "&") {
        if byte < 0x80 { note(byte, at: position) }
        index += 1
        position += 1
      } else if !step(&position, &index, in: content) {
        break
      }
    }
    indices = start..<max(start, min(index, content.count))
  }

  /// How far literal and source run side by side without a byte that means something.
  private static func lengthOfPlainText(
    _ literal: UnsafeBufferPointer<UInt8>, from position: Int, at index: Int, in content: Content
  ) -> Int {
    content.bytes.withUnsafeBufferPointer { source in
      let end = min(literal.count, position + max(0, source.count - index))
      var offset = position
      while offset < end, source[index + offset - position] == literal[offset],
        !isNoted(literal[offset])
      { offset += 1 }
      return offset - position
    }
  }

  /// Backslash, ampersand, and what `note` looks at.
  private static func isNoted(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "&"), UInt8(ascii: "~"), UInt8(ascii: "@"), UInt8(ascii: "/"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// The content's index of a byte of the literal, or of the backslash before it.
  func index(of position: Int) -> Int {
    guard let jump = jump(before: position) else { return indices.lowerBound + position }
    if jump.isEscaped, jump.literal == position { return jump.content - 1 }
    return min(jump.content + position - jump.literal, indices.upperBound)
  }

  /// Whether a byte of the literal stands in the source as itself.
  func isPlain(_ position: Int, in content: Content) -> Bool {
    content.byte(at: index(of: position)) == literal[position]
  }

  /// The last jump up to a byte of the literal.
  private func jump(before position: Int) -> Jump? {
    var low = 0
    var high = jumps.count
    while low < high {
      let middle = (low + high) / 2
      if jumps[middle].literal <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? jumps[low - 1] : nil
  }

  /// `~`, `://`, `www.` and `@` begin or belong to what is to be looked for.
  private mutating func note(_ byte: UInt8, at position: Int) {
    switch byte {
    case UInt8(ascii: "~"), UInt8(ascii: "@"): isSpecial = true
    case UInt8(ascii: "/") where position > 1:
      if literal[position - 1] == byte, literal[position - 2] == UInt8(ascii: ":") { isSpecial = true }
    case UInt8(ascii: ".") where position > 2:
      if literal[position - 1] | 0x20 == UInt8(ascii: "w"), literal[position - 2] | 0x20 == UInt8(ascii: "w")
      {
        isSpecial = true
      }
    default: break
    }
  }

  /// Goes over what is written otherwise than it reads. False if that can't be made out.
  private mutating func step(_ position: inout Int, _ index: inout Int, in content: Content) -> Bool {
    let byte = literal[position]
    switch content.byte(at: index) {
    case UInt8(ascii: "\\"):
      if isPunctuation(content.byte(at: index + 1)), content.byte(at: index + 1) == byte {
        index += 1
        jumps.append(Jump(literal: position, content: index, isEscaped: true))
      } else if byte != UInt8(ascii: "\\") {
        return false
      }
      index += 1
      position += 1
    case UInt8(ascii: "&"):
      if let entity = Entity(at: index, in: content, madeInto: literal, at: position) {
        position = min(literal.count, position + entity.decodedLength)
        index += entity.length
        jumps.append(Jump(literal: position, content: index, isEscaped: false))
      } else if byte == UInt8(ascii: "&") {
        position += 1
        index += 1
      } else {
        return false
      }
    case 0 where byte == 0xEF && index < content.count:
      position = min(literal.count, position + 3)
      index += 1
      jumps.append(Jump(literal: position, content: index, isEscaped: false))
    default: return false
    }
    return true
  }
}
