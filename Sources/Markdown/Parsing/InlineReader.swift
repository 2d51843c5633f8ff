import Diagnostics

/// Makes inlines of libcmark's and finds the place of each by going through the content beside the tree: libcmark's
/// own columns are wrong behind lazy continuations, backslash breaks and reference definitions.
struct InlineReader {
  private let marks: TextMarks
  /// The text of the block that is read.
  var content = Content()
  /// Where the text begins in the content.
  private(set) var start = 0
  /// What has been read of the content.
  var index = 0
  /// How many inlines are open around the one that is read.
  private var depth = 0
  /// The first inline that was nested too deep to be read.
  private(set) var tooDeep: SourceRange?

  /// `marks` are those of the document.
  init(_ marks: TextMarks) { self.marks = marks }

  /// Reads what is below a block whose text, from an index on, is the content.
  mutating func read(childrenOf block: CommonMark.Node, from start: Int) -> [Inline] {
    self.start = start
    index = start
    return read(childrenOf: block)
  }

  /// Reads what is below a node; `isLinkText` where no bare link is to be made.
  mutating func read(childrenOf node: CommonMark.Node, isLinkText: Bool = false) -> [Inline] {
    guard depth <= Limits.depth else {
      tooDeep = tooDeep ?? content.range(of: index..<index + 1)
      return []
    }
    depth += 1
    defer { depth -= 1 }
    var siblings = Siblings(isLinkText: isLinkText, capacity: node.childCount)
    var child = node.firstChild
    while let inline = child {
      read(inline, into: &siblings)
      child = inline.next
    }
    return siblings.finished()
  }

  private mutating func read(_ node: CommonMark.Node, into siblings: inout Siblings) {
    switch node.kind {
    case .text: node.withLiteral { readText($0, into: &siblings) }
    case .softBreak: siblings.append(readBreak(.softBreak))
    case .lineBreak: siblings.append(readBreak(.lineBreak))
    case .code: siblings.append(readCode(node.literal))
    case .htmlInline: siblings.append(readHTML(node.literal))
    case .emphasis: siblings.append(readEmphasis(node, marks: 1, isLinkText: siblings.isLinkText))
    case .strong: siblings.append(readEmphasis(node, marks: 2, isLinkText: siblings.isLinkText))
    case .link: siblings.append(readLink(node))
    case .image: siblings.append(readImage(node))
    default: break
    }
  }

  private mutating func readText(_ literal: UnsafeBufferPointer<UInt8>, into siblings: inout Siblings) {
    let literal = withoutPadding(literal)
    guard !literal.isEmpty else { return }
    let run = TextRun(literal, at: index, in: content, marks: marks)
    index = run.indices.upperBound
    if run.isSpecial {
      siblings.append(run, of: self)
    } else {
      siblings.append(
        Inline(.text(String(decoding: literal, as: UTF8.self)), content.range(of: run.indices)))
    }
  }

  /// The text without the blank that was set before that of a table's cell, and without those that libcmark leaves at
  /// the front of a lazy line behind a backslash.
  private func withoutPadding(_ literal: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    if index == start, start > 0, literal.starts(with: TableCells.padding) {
      return UnsafeBufferPointer(rebasing: literal.dropFirst(TableCells.padding.count))
    }
    return content.isSetIn(at: index) ? UnsafeBufferPointer(rebasing: literal.drop(while: isBlank)) : literal
  }

  /// The break reaches from the blanks or the backslash at the line's end up to the line break.
  private mutating func readBreak(_ kind: Inline.Kind) -> Inline {
    let first = index
    while index < content.count, content.byte(at: index) != 0x0A { index += 1 }
    let range = range(from: first)
    index = min(index + 1, content.count)
    return Inline(kind, range)
  }

  private mutating func readCode(_ literal: String) -> Inline {
    seek(UInt8(ascii: "`"))
    let first = index
    while content.byte(at: index) == UInt8(ascii: "`") { index += 1 }
    let marks = index - first
    var run = 0
    while index < content.count, run != marks || content.byte(at: index) == UInt8(ascii: "`") {
      run = content.byte(at: index) == UInt8(ascii: "`") ? run + 1 : 0
      index += 1
    }
    return Inline(.code(literal), range(from: first))
  }

  private mutating func readHTML(_ literal: String) -> Inline {
    seek(UInt8(ascii: "<"))
    let first = index
    for byte in literal.utf8 {
      if byte == 0x0D || (isBlank(byte) && content.byte(at: index) != byte) { continue }
      index += 1
    }
    index = min(index, content.count)
    return Inline(.html(literal), range(from: first))
  }

  private mutating func readEmphasis(_ node: CommonMark.Node, marks: Int, isLinkText: Bool) -> Inline {
    if content.byte(at: index) != UInt8(ascii: "_") { seek(UInt8(ascii: "*")) }
    let first = index
    index = min(index + marks, content.count)
    let children = read(childrenOf: node, isLinkText: isLinkText)
    index = min(index + marks, content.count)
    return Inline(marks == 1 ? .emphasis(children) : .strong(children), range(from: first))
  }

  /// Goes on to a byte that must come, if the text before it wasn't understood. It isn't looked for far.
  mutating func seek(_ byte: UInt8) {
    guard content.byte(at: index) != byte else { return }
    let end = min(content.count, index + 200)
    if let found = content.bytes[min(index, end)..<end].firstIndex(of: byte) { index = found }
  }

  func range(from first: Int) -> SourceRange { content.range(of: first..<max(first, index)) }
}
