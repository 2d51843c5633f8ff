/// Words by which a client tells what somebody did, behind the name.
struct EventPhrase: Sendable {
  let kind: ChatEvent.Kind
  let words: StaticString
  var rest = Rest.nothing
  /// Whether the client always tells the host, so that words without one are somebody's own.
  var needsHost = false

  /// What stands behind the words.
  enum Rest: Sendable {
    case nothing
    /// Perhaps a channel, and why.
    case reason(Reason)
    /// Who kicked the one named first, perhaps behind other words, and why.
    case kicker(behind: StaticString = "", Reason)
    /// Whom the one named first kicked, perhaps from where, and why.
    case kicked(Reason)
    case newNick
    /// A text, as a whole or behind some words.
    case text(behind: StaticString = "", TextForm = .asItIs)
    /// A text that begins with the words themselves.
    case withWords
  }

  /// Where a reason stands.
  enum Reason: Sendable {
    /// In these brackets at the end of the line.
    case within(UInt8)
    case behind(StaticString)

    static let parentheses = Reason.within(UInt8(ascii: "("))
    static let brackets = Reason.within(UInt8(ascii: "["))
  }

  /// How a client writes a text.
  enum TextForm: Sendable {
    case asItIs
    /// With blanks behind it that nobody said.
    case padded
    case quoted
  }
}

extension LineBytes {
  /// What `nick (user@host) has done something`, `nick!user@host …` or `nick(user@host) …` from an index on tells;
  /// nothing where no phrase is held. `end` is where the line ends, before a full stop that the client sets.
  func event(at start: Int, _ phrases: [EventPhrase], end: Int? = nil) -> ParsedLine? {
    let token = start..<endOfWord(from: start)
    let end = end ?? count
    guard token.upperBound < count else { return nil }
    let nick = nick(in: token)
    guard !nick.isEmpty else { return nil }
    var next = token.upperBound + 1
    let host = endOfHostMask(at: next)
    if let host { next = host + 1 }
    for phrase in phrases where holds(phrase.words, at: next) && (host != nil || !phrase.needsHost) {
      return event(phrase, of: nick, next, end)
    }
    return nil
  }

  /// A name without what a client may glue to it: `!user@host`, `(user@host)` or a colon.
  func nick(in token: Range<Int>) -> Range<Int> {
    let cut = bytes[token].firstIndex {
      $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ":")
    }
    return token.lowerBound..<(cut ?? token.upperBound)
  }

  /// Behind `(user@host)`, `[user@host]` or `<nick!user@host>`.
  private func endOfHostMask(at start: Int) -> Int? {
    let end = endOfWord(from: start)
    guard end > start + 1, end < count else { return nil }
    let close = closing(self[start])
    return close != 0 && self[end - 1] == close ? end : nil
  }

  private func closing(_ open: UInt8) -> UInt8 {
    switch open {
    case UInt8(ascii: "("): UInt8(ascii: ")")
    case UInt8(ascii: "["): UInt8(ascii: "]")
    case UInt8(ascii: "<"): UInt8(ascii: ">")
    default: 0
    }
  }

  private func event(_ phrase: EventPhrase, of nick: Range<Int>, _ start: Int, _ end: Int) -> ParsedLine? {
    let rest = start + phrase.words.utf8CodeUnitCount
    guard rest <= end else { return nil }
    var parsed = ParsedLine(kind: phrase.kind, nick: nick, text: end..<end)
    switch phrase.rest {
    case .nothing: break
    case .reason(let place): parsed.text = reason(place, rest, end)
    case .kicker(let words, let place):
      let begin = text(behind: words, .asItIs, rest, end).lowerBound
      let kicker = begin..<min(endOfWord(from: begin), end)
      parsed.nick = self.nick(in: kicker)
      parsed.target = nick
      parsed.text = reason(place, parsed.nick.upperBound, end)
    case .kicked(let place):
      parsed.target = rest..<min(endOfWord(from: rest), end)
      parsed.text = reason(place, parsed.target.upperBound, end)
    case .newNick:
      parsed.text = rest..<min(endOfWord(from: rest), end)
      parsed.target = parsed.text
    case .text(let words, let form): parsed.text = text(behind: words, form, rest, end)
    case .withWords: parsed.text = start..<end
    }
    return parsed
  }

  /// Empty where the words aren't held.
  private func text(behind words: StaticString, _ form: EventPhrase.TextForm, _ start: Int, _ end: Int)
    -> Range<Int>
  {
    let length = words.utf8CodeUnitCount
    // The words may begin with the blank that ends the phrase.
    guard let place = length == 0 ? start : find(words, from: start - 1), place + length <= end else {
      return end..<end
    }
    let text = place + length..<end
    switch form {
    case .asItIs: return text
    case .padded:
      return text.lowerBound..<(bytes[text].lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? text.lowerBound)
    case .quoted: return unquoted(text)
    }
  }

  private func reason(_ place: EventPhrase.Reason, _ start: Int, _ end: Int) -> Range<Int> {
    switch place {
    case .within(let open): bracketed(open, start, end)
    case .behind(let words): text(behind: words, .asItIs, start, end)
    }
  }

  /// What stands in the brackets that end the line; brackets within belong to it.
  func bracketed(_ open: UInt8, _ start: Int, _ end: Int) -> Range<Int> {
    guard end > start, self[end - 1] == closing(open) else { return end..<end }
    var place = start
    while let next = find(open, from: place), next < end {
      if next == start || self[next - 1] == 0x20 { return next + 1..<end - 1 }
      place = next + 1
    }
    return end..<end
  }

  /// Without the quotes around it.
  func unquoted(_ range: Range<Int>) -> Range<Int> {
    guard range.count >= 2, self[range.lowerBound] == self[range.upperBound - 1],
      self[range.lowerBound] == UInt8(ascii: "'") || self[range.lowerBound] == UInt8(ascii: "\"")
    else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }
}

extension LineBytes {
  /// `mode/#channel [+o nick] by other, another`, as irssi and its like write it.
  func mode(at start: Int) -> ParsedLine? {
    guard holds("mode/", at: start), let open = find(" [", from: start), let close = find("] by ", from: open)
    else { return nil }
    let name = close + 5
    let end = bytes[name...].firstIndex { $0 == 0x20 || $0 == UInt8(ascii: ",") } ?? count
    return ParsedLine(kind: .mode, nick: nick(in: name..<end), text: open + 2..<close)
  }
}
