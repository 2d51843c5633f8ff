extension MarkdownRenderer {
  /// May have several lines; a line break is two blanks at the end of one.
  package func text(of inlines: [Inline]) -> String {
    var inlines = inlines.joinedTexts
    var texts = hooks.texts(inlines.texts)[...]
    inlines.take(&texts)
    return text(of: inlines, isWithin: false)
  }

  /// `isWithin` says that a mark stands before it, so that no line begins there.
  private func text(of inlines: [Inline], isWithin: Bool) -> String {
    var text = ""
    for piece in inlines {
      switch piece.kind {
      case .text(let literal):
        text += escaped(literal, atLineStart: text.isEmpty ? !isWithin : text.hasSuffix("\n"))
      case .softBreak: text += "\n"
      case .lineBreak: text += "  \n"
      case .code(let code): text += Self.code(code)
      case .emphasis(let children): text += marked("*", children)
      case .strong(let children): text += marked("**", children)
      case .strikethrough(let children): text += marked("~~", children)
      case .link(let destination, _, let children): text += link(to: destination, children)
      case .image: text += hooks.image(piece)
      case .html: break
      }
    }
    return text
  }

  /// Each line by itself, since a mark at its front means something, as blanks do.
  private func escaped(_ text: String, atLineStart isAtStart: Bool) -> String {
    let lines = LiteralMarkdown.visible(text).split(separator: "\n", omittingEmptySubsequences: false)
      .enumerated().map { index, line in
        LiteralMarkdown.line(String(isAtStart || index > 0 ? line.drop(while: \.isWhitespace) : line))
      }.joined(separator: "\n")
    // A link behind it would be an image.
    return lines.hasSuffix("!") ? lines.dropLast() + "\\!" : lines
  }

  /// Marks with a blank within mean nothing.
  private func marked(_ mark: String, _ children: [Inline]) -> String {
    let text = text(of: children, isWithin: true)
    let front = text.prefix { $0.isWhitespace }
    guard front.count < text.count else { return text }
    let end = text.reversed().prefix { $0.isWhitespace }.count
    return front + mark + text.dropFirst(front.count).dropLast(end) + mark + text.suffix(end)
  }

  private func link(to destination: String, _ children: [Inline]) -> String {
    let words = text(of: children, isWithin: true)
    switch hooks.link(destination) {
    case .words(let mark): return words + mark
    case .address(let address):
      guard !words.isEmpty, LinkAddress.isAllowed(address) else { return words }
      return children.plainText == address && Self.isBare(address)
        ? "<\(address)>" : Self.link(words, to: address)
    }
  }

  /// Whether an address can stand for itself between angle brackets.
  private static func isBare(_ address: String) -> Bool {
    (address.hasPrefix("https://") || address.hasPrefix("http://"))
      && LinkAddress.percentEncoded(address) == address
  }

  /// `words` are Markdown.
  package static func link(_ words: String, to address: String) -> String {
    let encoded = LinkAddress.percentEncoded(address).replacing("(", with: "%28").replacing(")", with: "%29")
    return "[\(words)](\(encoded))"
  }

  /// Between so many backticks that none within ends it.
  static func code(_ code: String) -> String {
    let line = LiteralMarkdown.visible(code).split(whereSeparator: \.isNewline).joined(separator: " ")
    guard !line.isEmpty else { return "" }
    let mark = String(repeating: "`", count: MarkdownFence.longestRun(in: line) + 1)
    let isOpen = line.hasPrefix("`") || line.hasSuffix("`") || line.hasPrefix(" ") && line.hasSuffix(" ")
    return isOpen ? "\(mark) \(line) \(mark)" : mark + line + mark
  }
}

extension [Inline] {
  /// The same with texts in a row as one, in which a line break of the source is a line feed, as pages show them.
  fileprivate var joinedTexts: [Inline] {
    var joined: [Inline] = []
    for inline in self {
      guard let text = inline.textOfLine else {
        if case .html = inline.kind { continue }
        joined.append(inline.withChildren(inline.children.joinedTexts))
        continue
      }
      if case .text(let last)? = joined.last?.kind {
        joined[joined.count - 1] = Inline(.text(last + text), inline.range)
      } else {
        joined.append(Inline(.text(text), inline.range))
      }
    }
    return joined
  }

  /// Those of them and of what is within them, images aside.
  fileprivate var texts: [String] {
    flatMap { inline -> [String] in
      switch inline.kind {
      case .text(let text), .code(let text): [text]
      case .lineBreak: ["\n"]
      case .image: []
      default: inline.children.texts
      }
    }
  }

  /// As many texts as `texts` has, in place of those.
  fileprivate mutating func take(_ texts: inout ArraySlice<String>) {
    for index in indices {
      switch self[index].kind {
      case .text: self[index].kind = .text(texts.popFirst() ?? "")
      case .code: self[index].kind = .code(texts.popFirst() ?? "")
      case .lineBreak: _ = texts.popFirst()
      case .image: break
      default:
        var children = self[index].children
        children.take(&texts)
        self[index] = self[index].withChildren(children)
      }
    }
  }

  /// The same with blanks for line breaks.
  var withoutLineBreaks: [Inline] {
    map { inline in
      switch inline.kind {
      case .lineBreak, .softBreak: Inline(.text(" "), inline.range)
      default: inline
      }
    }
  }
}

extension Inline {
  fileprivate var textOfLine: String? {
    switch kind {
    case .text(let text): text
    case .softBreak: "\n"
    default: nil
    }
  }
}
