import Diagnostics

/// A piece of text, or something within it.
package struct Inline: Hashable, Sendable {
  package var kind: Kind
  /// With its marks: a link's begins at `[`, a code span's at its first backtick.
  package var range: SourceRange

  package enum Kind: Hashable, Sendable {
    /// Without the backslashes and with the characters that entities stand for.
    case text(String)
    /// A line break in the source that is a space to the reader.
    case softBreak
    /// A line break to the reader, too.
    case lineBreak
    case code(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    /// `destination` is as written, with entities and backslashes resolved; it may be any address, see `LinkAddress`.
    indirect case link(destination: String, title: String, [Inline])
    /// `[Inline]` is the alternative text; take `plainText` of it.
    indirect case image(destination: String, title: String, [Inline])
    /// Never rendered; kept so that a rule can speak of it.
    case html(String)
  }

  package init(_ kind: Kind, _ range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

extension Inline {
  /// The inlines right below.
  package var children: [Inline] {
    switch kind {
    case .emphasis(let children), .strong(let children), .strikethrough(let children),
      .link(_, _, let children), .image(_, _, let children):
      children
    case .text, .softBreak, .lineBreak, .code, .html: []
    }
  }

  /// The same with other inlines right below; of what has none, the same.
  package func withChildren(_ children: [Inline]) -> Inline {
    var inline = self
    switch kind {
    case .emphasis: inline.kind = .emphasis(children)
    case .strong: inline.kind = .strong(children)
    case .strikethrough: inline.kind = .strikethrough(children)
    case .link(let destination, let title, _):
      inline.kind = .link(destination: destination, title: title, children)
    case .image(let destination, let title, _):
      inline.kind = .image(destination: destination, title: title, children)
    case .text, .softBreak, .lineBreak, .code, .html: break
    }
    return inline
  }
}
