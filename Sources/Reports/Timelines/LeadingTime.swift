import Diagnostics
import Incidents
import Markdown

/// The time at the front of a line, perhaps bold, in italics or as code, with a dash or colon behind it.
struct LeadingTime {
  let reading: WrittenTime.Reading
  let rest: [Inline]
  let range: SourceRange

  init?(_ inlines: [Inline]) {
    guard let first = inlines.first, let taken = LeadingTime.take(from: first) else { return nil }
    range = first.range
    var rest = Array(inlines.dropFirst())
    if let remainder = taken.remainder {
      rest.insert(remainder, at: 0)
      reading = taken.reading
    } else {
      reading = LeadingTime.withZone(taken.reading, from: &rest)
    }
    self.rest = LeadingTime.droppingSeparator(rest)
  }

  /// At most as deep as the document.
  private static func take(from inline: Inline) -> (reading: WrittenTime.Reading, remainder: Inline?)? {
    switch inline.kind {
    case .text(let text), .code(let text):
      let bytes = Array(text.utf8)
      let reading = WrittenTimeReader.read(bytes)
      guard let length = reading.length else { return nil }
      if case .time = reading, isWordByte(bytes, at: length) { return nil }
      guard length < bytes.count else { return (reading, nil) }
      var remainder = inline
      remainder.dropText(bytes: length)
      return (reading, remainder)
    case .strong(let children), .emphasis(let children):
      guard let first = children.first, let taken = take(from: first) else { return nil }
      let rest = (taken.remainder.map { [$0] } ?? []) + children.dropFirst()
      if rest.allSatisfy(isSeparator) { return (taken.reading, nil) }
      var remainder = inline
      let trimmed = droppingSeparator(rest)
      if case .strong = inline.kind {
        remainder.kind = .strong(trimmed)
      } else {
        remainder.kind = .emphasis(trimmed)
      }
      return (taken.reading, remainder)
    default: return nil
    }
  }

  /// `1:30pmx` and `10:15th` are no times.
  private static func isWordByte(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// The zone behind a bold time: `**13:58** UTC`.
  private static func withZone(_ reading: WrittenTime.Reading, from rest: inout [Inline])
    -> WrittenTime.Reading
  {
    guard case .time(var time, let length) = reading, time.zone == nil,
      case .text(let text)? = rest.first?.kind,
      let (zone, taken) = WrittenTimeReader.readZone(Array(text.utf8), behind: time)
    else { return reading }
    time.zone = zone
    rest[0].dropText(bytes: taken)
    return .time(time, length: length)
  }

  private static func isSeparator(_ inline: Inline) -> Bool {
    guard case .text(let text) = inline.kind else { return false }
    return separators(atFrontOf: text.utf8) == text.utf8.count
  }

  /// How many bytes of blanks, dashes, colons and pipes stand at the front.
  private static func separators(atFrontOf text: String.UTF8View) -> Int {
    var count = 0
    var rest = text[...]
    while let byte = rest.first {
      let length =
        switch byte {
        case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): 1
        case 0xC2 where rest.starts(with: [0xC2, 0xA0]): 2
        case 0xE2 where rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94]): 3
        default: 0
        }
      if length == 0 { break }
      count += length
      rest = rest.dropFirst(length)
    }
    return count
  }

  /// Without the blanks, dashes and colons at the front.
  private static func droppingSeparator(_ inlines: [Inline]) -> [Inline] {
    guard case .text(let text)? = inlines.first?.kind else {
      return inlines.first?.kind == .softBreak ? Array(inlines.dropFirst()) : inlines
    }
    let count = separators(atFrontOf: text.utf8)
    guard count < text.utf8.count else { return droppingSeparator(Array(inlines.dropFirst())) }
    guard count > 0 else { return inlines }
    var inlines = inlines
    inlines[0].dropText(bytes: count)
    return inlines
  }
}

extension WrittenTime.Reading {
  /// The bytes that it takes; nothing where there is no time.
  fileprivate var length: Int? {
    switch self {
    case .time(_, let length), .fault(_, let length): length
    case .none: nil
    }
  }
}
