/// What stands beside a run of tildes.
enum Neighbour {
  /// White space, or the text's end.
  case space
  case punctuation
  /// Anything else.
  case letter

  /// What stands before an index.
  init(before index: Int, in content: Content) {
    var start = index - 1
    while start > 0, start > index - 4, content.byte(at: start) & 0xC0 == 0x80 { start -= 1 }
    self.init(content, max(0, start)..<max(0, index))
  }

  /// What stands behind an index.
  init(after index: Int, in content: Content) {
    var end = index + 2
    while end < index + 5, content.byte(at: end) & 0xC0 == 0x80 { end += 1 }
    self.init(content, index + 1..<max(index + 1, min(end, content.count)))
  }

  private init(_ content: Content, _ range: Range<Int>) {
    guard range.upperBound <= content.count,
      let scalar = String(decoding: content.bytes[range], as: UTF8.self).unicodeScalars.first
    else {
      self = .space
      return
    }
    switch scalar.properties.generalCategory {
    case _ where scalar.properties.isWhitespace: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      self = .punctuation
    default: self = scalar.isASCII && isPunctuation(UInt8(scalar.value)) ? .punctuation : .letter
    }
  }
}
