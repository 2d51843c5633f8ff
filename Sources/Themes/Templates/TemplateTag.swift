/// A tag of a template, as it is written.
struct TemplateTag: Hashable, Sendable {
  let kind: Kind
  let name: String
  /// The offsets of all of it, braces included.
  let range: Range<Int>

  enum Kind: Hashable, Sendable {
    /// `{{x}}`
    case escaped
    /// `{{{x}}}` or `{{&x}}`
    case raw
    /// `{{#x}}`
    case section
    /// `{{^x}}`
    case inverted
    /// `{{$x}}`
    case block
    /// `{{<x}}`
    case parent
    /// `{{>x}}`
    case partial
    /// `{{/x}}`
    case close
    /// `{{! x }}`
    case comment
  }
}

extension TemplateTag.Kind {
  /// By the character behind the braces; nothing for those that themes may not use.
  init?(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .raw
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "$"): self = .block
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: "!"): self = .comment
    default: return nil
    }
  }

  /// Whether a close tag must follow.
  var opens: Bool {
    switch self {
    case .section, .inverted, .block, .parent: true
    default: false
    }
  }
}
