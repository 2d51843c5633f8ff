/// Slack's text as people see it: `<@U1>` and the like become names, `<url|label>` its label, and `&amp;`, `&lt;` and
/// `&gt;` what they stand for (docs.slack.dev, "Formatting message text").
struct SlackMarkup {
  let directory: SlackDirectory

  func plain(_ text: String) -> String {
    var plain = ""
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      plain += SlackMarkup.withoutEntities(rest[..<open])
      guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: ">")) else {
        return plain + SlackMarkup.withoutEntities(rest[open...])
      }
      plain += SlackMarkup.withoutEntities(expanded(rest[rest.utf8.index(after: open)..<close])[...])
      rest = rest[rest.utf8.index(after: close)...]
    }
    return plain + SlackMarkup.withoutEntities(rest)
  }

  /// What stands between angle brackets: a reference, and mostly a label behind a bar.
  private func expanded(_ markup: Substring) -> String {
    let bar = markup.utf8.firstIndex(of: UInt8(ascii: "|"))
    let reference = markup[..<(bar ?? markup.endIndex)]
    let label = bar.map { String(markup[markup.utf8.index(after: $0)...]) }.flatMap { $0.isEmpty ? nil : $0 }
    let id = String(reference.dropFirst())
    switch reference.first {
    case "@": return marked("@", directory.user(id) ?? label ?? id)
    case "#": return marked("#", label ?? directory.channel(id) ?? id)
    case "!": return special(id, label)
    default: return label ?? String(reference)
    }
  }

  /// `!here`, `!subteam^S1|@team`, `!date^1392734382^{date}|18 February`.
  private func special(_ name: String, _ label: String?) -> String {
    let parts = name.split(separator: "^")
    if parts.first == "date" { return label ?? String(parts.dropFirst().first ?? "") }
    return marked("@", label ?? String(parts.first == "subteam" ? parts.last ?? "" : name[...]))
  }

  private func marked(_ mark: Character, _ name: String) -> String {
    name.first == mark ? name : String(mark) + name
  }

  /// Each is replaced once: `&amp;lt;` stands for `&lt;`.
  private static func withoutEntities(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    return String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&amp;", with: "&")
  }
}
