import Diagnostics
import Incidents
import Markdown

/// The time at the front of a line, perhaps bold, in italics or as code, with a dash or colon behind it.
struct LeadingTime {
  let reading: WrittenTime.Reading
  /// With the dash before a later time.
  let rest: [Inline]
  /// The later time of `13:58–14:05` and `13:58 to 14:05`.
  let later: WrittenTime?
  let range: SourceRange

  init?(_ inlines: [Inline]) {
    guard let first = inlines.first, let taken = LeadingTime.take(from: first) else { return nil }
    range = first.range
    var rest: [Inline] = []
    rest.reserveCapacity(inlines.count)
    if let remainder = taken.remainder { rest.append(remainder) }
    rest += inlines.dropFirst()
    reading = taken.remainder == nil ? LeadingTime.withZone(taken.reading, from: &rest) : taken.reading
    LeadingTime.dropSeparator(from: &rest)
    self.rest = rest
    later = LeadingTime.later(in: rest)
  }

  /// Behind a dash or a `to` at the front.
  private static func later(in inlines: [Inline]) -> WrittenTime? {
    guard case .text(let text)? = inlines.first?.kind else { return nil }
    let isWord = text.hasPrefix("to ")
    guard isWord || ["-", "\u{2013}", "\u{2014}"].contains(where: text.hasPrefix) else { return nil }
    let count = isWord ? 3 : separators(atFrontOf: text)
    var rest = inlines[...]
    if count == text.utf8.count {
      rest.removeFirst()
    } else {
      rest[0].dropText(bytes: count)
    }
    guard let next = rest.first, case .time(let time, _)? = take(from: next)?.reading else { return nil }
    return time
  }

  /// At most as deep as the document.
  private static func take(from inline: Inline) -> (reading: WrittenTime.Reading, remainder: Inline?)? {
    switch inline.kind {
    case .text(let text), .code(let text):
      let reading = WrittenTimeReader.read(text)
      guard let length = reading.length else { return nil }
      let next = text.utf8.dropFirst(length).first
      if case .time = reading, isWordByte(next) { return nil }
      guard next != nil else { return (reading, nil) }
      var remainder = inline
      remainder.dropText(bytes: length)
      return (reading, remainder)
    case .strong(let children), .emphasis(let children):
      guard let first = children.first, let taken = take(from: first) else { return nil }
      if taken.remainder == nil, children.count == 1 { return taken }
      var rest = (taken.remainder.map { [$0] } ?? []) + children.dropFirst()
      if rest.allSatisfy(isSeparator) { return (taken.reading, nil) }
      var remainder = inline
      dropSeparator(from: &rest)
      if case .strong = inline.kind {
        remainder.kind = .strong(rest)
      } else {
        remainder.kind = .emphasis(rest)
      }
      return (taken.reading, remainder)
    default: return nil
    }
  }

  /// `1:30pmx` and `10:15th` are no times.
  private static func isWordByte(_ byte: UInt8?) -> Bool {
    guard let byte else { return false }
    return (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
  }

  /// The zone behind a bold time: `**13:58** UTC`.
  private static func withZone(_ reading: WrittenTime.Reading, from rest: inout [Inline])
    -> WrittenTime.Reading
  {
    guard case .time(var time, let length) = reading, time.zone == nil,
      case .text(let text)? = rest.first?.kind,
      let (zone, taken) = WrittenTimeReader.readZone(text, behind: time)
    else { return reading }
    time.zone = zone
    rest[0].dropText(bytes: taken)
    return .time(time, length: length)
  }

  private static func isSeparator(_ inline: Inline) -> Bool {
    guard case .text(let text) = inline.kind else { return false }
    return separators(atFrontOf: text) == text.utf8.count
  }

  /// How many bytes of blanks, dashes, colons and pipes stand at the front.
  private static func separators(atFrontOf text: String) -> Int {
    var text = text
    return text.withUTF8 { text in
      var count = 0
      while count < text.count {
        let rest = text[count...]
        switch text[count] {
        case 0x20, 0x09, UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "|"): count += 1
        case 0xC2 where rest.starts(with: [0xC2, 0xA0]): count += 2
        case 0xE2 where rest.starts(with: [0xE2, 0x80, 0x93]) || rest.starts(with: [0xE2, 0x80, 0x94]):
          count += 3
        default: return count
        }
      }
      return count
    }
  }

  /// How many bytes of blanks stand before the dash of `13:58–14:05`; nothing where no later time follows a dash.
  private static func blanksBeforeLaterTime(_ inlines: [Inline]) -> Int? {
    guard case .text(let text)? = inlines.first?.kind else { return nil }
    let separator = text.utf8.prefix(separators(atFrontOf: text))
    guard let dash = separator.firstIndex(where: { $0 == UInt8(ascii: "-") || $0 == 0xE2 }) else {
      return nil
    }
    let blanks = separator.distance(from: separator.startIndex, to: dash)
    var rest = inlines
    rest[0].dropText(bytes: blanks)
    return later(in: rest) == nil ? nil : blanks
  }

  /// Takes the blanks, dashes and colons off the front, but for the dash before the time at which it ended.
  private static func dropSeparator(from inlines: inout [Inline]) {
    if let blanks = blanksBeforeLaterTime(inlines) {
      if blanks > 0 { inlines[0].dropText(bytes: blanks) }
      return
    }
    while let first = inlines.first {
      guard case .text(let text) = first.kind else {
        if case .softBreak = first.kind { inlines.removeFirst() }
        return
      }
      let count = separators(atFrontOf: text)
      guard count == text.utf8.count else {
        if count > 0 { inlines[0].dropText(bytes: count) }
        return
      }
      inlines.removeFirst()
    }
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
