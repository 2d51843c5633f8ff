import Markdown

extension Site {
  /// What isn't Markdown, on one line and as it may be shown.
  func literal(_ text: String) -> String {
    let shown = LiteralMarkdown.visible(settings.redaction.applied(toProse: text))
    return LiteralMarkdown.line(shown.split(whereSeparator: \.isNewline).joined(separator: " "))
  }

  /// Where a page stands; nothing for a site that stands nowhere.
  func absolute(_ address: Address, fragment: String? = nil) -> String? {
    settings.baseURL.map { base in
      base + address.encoded + (fragment.map { "#" + $0 } ?? "")
    }
  }
}
