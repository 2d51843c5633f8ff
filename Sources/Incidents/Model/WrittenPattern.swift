/// A regular expression that a user wrote.
package enum WrittenPattern {
  /// In bytes, and in brackets that open: Swift's compiler of expressions goes as deep as they are nested, and a stack ends.
  package static let longest = 1_000
  package static let mostBrackets = 100

  /// Nothing for what is no regular expression, or goes beyond these bounds.
  package static func regex(_ text: String) -> Regex<AnyRegexOutput>? {
    isWithinBounds(text) ? try? Regex(text) : nil
  }

  package static func isWithinBounds(_ text: String) -> Bool {
    text.utf8.count <= longest
      && text.utf8.count { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "(") } <= mostBrackets
  }
}
