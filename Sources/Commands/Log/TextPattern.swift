import Incidents

/// A text or a regular expression that is looked for. As in many editors, capitals matter only where the pattern has some.
struct TextPattern {
  private let kind: Kind
  private let ignoresCase: Bool

  private enum Kind {
    /// Its bytes; small letters where case doesn't matter.
    case bytes([UInt8])
    case expression(Regex<AnyRegexOutput>)
  }

  /// Nothing for what is no regular expression.
  init?(_ text: String) {
    ignoresCase = !text.unicodeScalars.contains { $0.properties.isUppercase }
    let special = "\\^$.|?*+()[]{}"
    if !text.contains(where: special.contains), !ignoresCase || text.utf8.allSatisfy({ $0 < 0x80 }) {
      kind = .bytes(Array(text.utf8))
    } else if let expression = WrittenPattern.regex(text) {
      kind = .expression(ignoresCase ? expression.ignoresCase() : expression)
    } else {
      return nil
    }
  }

  func isFound(in text: ArraySlice<UInt8>) -> Bool {
    switch kind {
    case .bytes(let wanted): text.withUnsafeBufferPointer { isFound(wanted, in: $0) }
    case .expression(let expression):
      (try? expression.firstMatch(in: String(decoding: text, as: UTF8.self))) != nil
    }
  }

  private func isFound(_ wanted: [UInt8], in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard wanted.count <= text.count else { return false }
    return (0...text.count - wanted.count).contains { start in
      wanted.indices.allSatisfy { folded(text[start + $0]) == wanted[$0] }
    }
  }

  private func folded(_ byte: UInt8) -> UInt8 {
    ignoresCase && byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }
}
