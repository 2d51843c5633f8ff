/// GFM's bare links: `www.…`, `http://…`, `https://…` and e-mail addresses in a text.
enum BareLinks {
  struct Link {
    /// Where it stands in the text.
    let range: Range<Int>
    /// What the text lacks of an address: `http://`, `mailto:` or nothing.
    let scheme: String
  }

  /// The longest name of a host that is looked at, in bytes; DNS allows 253.
  private static let longestHost = 255

  static func find(in run: TextRun, of content: Content, from start: Int) -> [Link] {
    var links: [Link] = []
    var text = Text(literal: run.literal)
    for position in run.literal.indices where position >= text.start {
      let link =
        switch run.literal[position] {
        case UInt8(ascii: ":"): text.link(atColon: position)
        case UInt8(ascii: "."): text.link(atDot: position, afterText: text.before(run, content, from: start))
        case UInt8(ascii: "@"): text.link(atSign: position)
        default: Link?.none
        }
      guard let link else { continue }
      links.append(link)
      text.start = link.range.upperBound
    }
    return links
  }

  /// A text of which the part before `start` is done with.
  private struct Text {
    let literal: UnsafeBufferPointer<UInt8>
    var start = 0

    /// The byte before the text's first, 0 at the beginning of a line.
    func before(_ run: TextRun, _ content: Content, from first: Int) -> UInt8 {
      run.indices.lowerBound > first ? content.byte(at: run.indices.lowerBound - 1) : 0
    }

    /// `http://` or `https://`, if the colon ends the scheme.
    func link(atColon colon: Int) -> Link? {
      guard has("://", at: colon) else { return nil }
      var first = colon
      while first > start, colon - first < 6, isAlphanumeric(literal[first - 1]) { first -= 1 }
      guard colon - first == (colon - first == 4 ? 4 : 5), hasScheme(first..<colon),
        let host = endOfHost(at: colon + 3, needsDot: false)
      else { return nil }
      return Link(range: first..<endOfAddress(host, from: first), scheme: "")
    }

    private func hasScheme(_ range: Range<Int>) -> Bool {
      let scheme = literal[range].lazy.map { $0 | 0x20 }
      return scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
    }

    /// `www.` at the beginning of a line, or behind a blank or one of `*_~(`.
    func link(atDot dot: Int, afterText byte: UInt8) -> Link? {
      let first = dot - 3
      guard first >= start, literal[first..<dot].allSatisfy({ $0 | 0x20 == UInt8(ascii: "w") }) else {
        return nil
      }
      let before = first > 0 ? literal[first - 1] : byte
      switch before {
      case 0, 0x09...0x0D, 0x20, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("):
        break
      default: return nil
      }
      guard let host = endOfHost(at: first, needsDot: true) else { return nil }
      return Link(range: first..<endOfAddress(host, from: first), scheme: "http://")
    }

    /// `name@host`
    func link(atSign sign: Int) -> Link? {
      var first = sign
      while first > start, isNamePart(literal[first - 1]) { first -= 1 }
      guard first < sign else { return nil }
      var end = sign + 1
      while end < literal.count, end - sign <= longestHost, isHostPart(literal[end]) { end += 1 }
      while end > sign, literal[end - 1] == UInt8(ascii: ".") { end -= 1 }
      guard literal[sign + 1..<max(end, sign + 1)].contains(UInt8(ascii: ".")),
        isAlphanumeric(literal[end - 1]),
        isAlphanumeric(literal[sign + 1]), end == literal.count || literal[end] != UInt8(ascii: "@")
      else { return nil }
      return Link(range: first..<end, scheme: "mailto:")
    }

    private func has(_ word: StaticString, at position: Int) -> Bool {
      guard position + word.utf8CodeUnitCount <= literal.count else { return false }
      return word.withUTF8Buffer { literal[position..<position + $0.count].elementsEqual($0) }
    }

    /// Letters, digits, dashes and underscores between dots; no underscore in the last two parts.
    private func endOfHost(at first: Int, needsDot: Bool) -> Int? {
      var end = first
      var dots = 0
      var underscores = (inLast: false, inOneBefore: false)
      while end < literal.count, end - first <= longestHost {
        if literal[end] == UInt8(ascii: "."), end + 1 < literal.count, literal[end + 1] != literal[end],
          isHostPart(literal[end + 1])
        {
          dots += 1
          underscores = (false, underscores.inLast)
        } else if literal[end] == UInt8(ascii: "_") {
          underscores.inLast = true
        } else if !isHostPart(literal[end]) || literal[end] == UInt8(ascii: ".") {
          break
        }
        end += 1
      }
      guard end > first, isHostStart(literal[first]), !underscores.inLast, !underscores.inOneBefore,
        end - first <= longestHost, dots > 0 || !needsDot
      else { return nil }
      return end
    }

    /// Up to a blank or `<`, without the punctuation at its end that belongs to the sentence.
    private func endOfAddress(_ host: Int, from first: Int) -> Int {
      var end = host
      while end < literal.count, literal[end] > 0x20, literal[end] != UInt8(ascii: "<") { end += 1 }
      return TrailingPunctuation.trimmed(end, host: host, of: literal, from: first)
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
      isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
        || byte == UInt8(ascii: "+")
    }

    private func isHostStart(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte >= 0x80 }

    private func isHostPart(_ byte: UInt8) -> Bool {
      isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_")
        || byte >= 0x80
    }
  }
}
