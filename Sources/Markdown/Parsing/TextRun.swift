import Bytes

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
  /// `marks` are those of the document: what it has none of can't stand in both, and needn't be looked for.
  init(
    _ literal: UnsafeBufferPointer<UInt8>, at start: Int, in content: Content, marks: TextMarks
  ) {
    self.literal = literal
    indices = start..<start
    var index = start
    var position = 0
    var backslash = marks.hasBackslash ? -1 : literal.count
    var ampersand = marks.hasAmpersand ? -1 : literal.count
    while position < literal.count {
      if backslash < position { backslash = TextRun.next(UInt8(ascii: "\\"), from: position, in: literal) }
      if ampersand < position { ampersand = TextRun.next(UInt8(ascii: "&"), from: position, in: literal) }
      let plain = position..<min(backslash, ampersand)
      let length = content.lengthOfText(
        sharedWith: UnsafeBufferPointer(rebasing: literal[plain]), from: index)
      note(position..<position + length, marks)
      position += length
      index += length
      guard position < literal.count, step(&position, &index, in: content) else { break }
    }
    indices = start..<max(start, min(index, content.count))
  }

  /// Where a byte stands next, or the end.
  private static func next(
    _ byte: UInt8, from position: Int, in literal: UnsafeBufferPointer<UInt8>
  ) -> Int { literal.first(byte, from: position) ?? literal.count }

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
  private mutating func note(_ plain: Range<Int>, _ marks: TextMarks) {
    let text = UnsafeBufferPointer(rebasing: literal[..<plain.upperBound])
    isSpecial =
      isSpecial || (marks.hasTilde && text.first(UInt8(ascii: "~"), from: plain.lowerBound) != nil)
      || (marks.hasAtSign && text.first(UInt8(ascii: "@"), from: plain.lowerBound) != nil)
      || (marks.hasScheme
        && text.holds(UInt8(ascii: "/"), from: max(2, plain.lowerBound), where: text.endsScheme))
      || text.holds(UInt8(ascii: "."), from: max(3, plain.lowerBound)) { dot in
        text[dot - 1] | 0x20 == UInt8(ascii: "w") && text[dot - 2] | 0x20 == UInt8(ascii: "w")
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
