import Diagnostics
import Incidents
import Markdown

/// What stands before the words of an action: its id, and what was meant as a check box and is none.
struct ActionFront {
  /// As it is written.
  private(set) var id: String?
  /// `[x ]`, which Markdown takes for text.
  private(set) var mistypedBox: (text: String, range: SourceRange)?
  /// `A1` that isn't written as code: then it is a word of the text.
  var idAsWord: String? {
    guard id == nil, case .text(let text)? = rest.first?.kind else { return nil }
    let word = text.prefix { !" :.)".contains($0) }
    let digits = word.dropFirst()
    let isID = word.first == "A" && (1...3).contains(digits.count) && digits.allSatisfy(\.isASCIIDigit)
    return isID && word.count < text.count ? String(word) : nil
  }

  /// What follows, without what sets it off.
  private(set) var rest: [Inline]

  init(_ inlines: [Inline]) {
    rest = inlines.withoutLeadingComments
    takeBox()
    guard let first = rest.first, let id = Self.id(first) else { return }
    self.id = id
    rest.removeFirst()
    dropSeparators()
  }

  /// A code span, whatever marks are around it.
  private static func id(_ inline: Inline) -> String? {
    switch inline.kind {
    case .code(let text): ActionID.isLocal(text) ? text : nil
    case .strong(let children), .emphasis(let children): children.count == 1 ? id(children[0]) : nil
    default: nil
    }
  }

  private mutating func takeBox() {
    guard let first = rest.first, case .text(let text) = first.kind, let box = Self.box(text) else { return }
    let length = box.utf8.count
    let start = first.range.start
    mistypedBox = (
      box, SourceRange(start, SourceLocation(line: start.line, column: start.column + length))
    )
    rest[0].dropText(bytes: length)
    dropSeparators()
  }

  /// Brackets with no more than a sign or two between them. `[1]` is a footnote.
  private static func box(_ text: String) -> String? {
    guard text.hasPrefix("["), let close = text.firstIndex(of: "]") else { return nil }
    let inside = text[..<close].dropFirst()
    guard inside.count <= 3, inside.allSatisfy({ " xX*-✓✔vV".contains($0) }) else { return nil }
    return String(text[...close])
  }

  private mutating func dropSeparators() {
    guard case .text(let text)? = rest.first?.kind else { return }
    let trimmed = text.unicodeScalars.drop(while: Self.isSeparator)
    if trimmed.isEmpty {
      rest.removeFirst()
    } else {
      rest[0].dropText(bytes: text.utf8.count - Substring(trimmed).utf8.count)
    }
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", ":", "-", "\u{2013}", "\u{2014}": true
    default: false
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
