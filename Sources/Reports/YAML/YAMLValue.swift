import Diagnostics

/// What stands in a YAML text. Scalars are text: what they mean is for whoever asks.
package struct YAMLValue: Hashable, Sendable {
  package let content: Content
  package let range: SourceRange

  package enum Content: Hashable, Sendable {
    /// `isPlain` without quotes, where `null` and `~` mean nothing.
    case scalar(String, isPlain: Bool)
    case sequence([YAMLValue])
    case mapping([Member])
  }

  package struct Member: Hashable, Sendable {
    package let key: YAMLValue
    package let value: YAMLValue
  }

  /// A plain empty scalar, `null` or `~`.
  package var isNull: Bool {
    guard case .scalar(let text, isPlain: true) = content else { return false }
    return text.isEmpty || text == "~" || text == "null"
  }

  /// In the words of messages.
  var kindName: String {
    switch content {
    case .scalar: "a text"
    case .sequence: "a list"
    case .mapping: "a mapping"
    }
  }
}
