import Diagnostics

/// A rule in full: what it demands, why, who asks for it, and what it looks like.
package enum RuleArticle {
  /// For a terminal, in lines of a width.
  package static func text(_ rule: RuleDescription, width: Int = 80) -> String {
    func paragraph(_ text: String) -> String {
      WrappedText.lines(text, width: width).joined(separator: "\n") + "\n"
    }
    var parts = [paragraph("\(rule.name) (\(level(of: rule))): \(rule.summary)")]
    parts.append(paragraph("Why: \(rule.reason)."))
    if let source = rule.source { parts.append(paragraph("Asked for by: \(source).")) }
    for (title, excerpt) in excerpts(of: rule) {
      parts.append("\(title):\n\n" + excerpt.lines.map { "    \($0)\n" }.joined())
    }
    parts += ways(around: rule).map { paragraph($0.lead) + "\n    \($0.text)\n" }
    return parts.joined(separator: "\n")
  }

  /// As Markdown below a heading; every line ends with a line break.
  package static func markdown(_ rule: RuleDescription) -> String {
    var parts = ["**\(level(of: rule).sentence).** \(escaped(rule.summary).sentence).\n"]
    parts.append("Why: \(escaped(rule.reason)).\n")
    if let source = rule.source { parts.append("Asked for by: \(escaped(source)).\n") }
    for (title, excerpt) in excerpts(of: rule) {
      let fence = excerpt.text.contains("```") ? "`````" : "```"
      // Whoever publishes the page is checked too.
      parts.append("\(title):\n\n\(fence)\n\(SecretScan.masked(excerpt.text))\n\(fence)\n")
    }
    return parts.joined(separator: "\n")
  }

  private static func level(of rule: RuleDescription) -> String {
    guard rule.isAdjustable else { return "always an error" }
    return rule.level.rawValue
  }

  private static func excerpts(of rule: RuleDescription) -> [(title: String, excerpt: ExampleExcerpt)] {
    [("Not like this", rule.badExcerpt), ("Like this", rule.goodExcerpt)].compactMap { title, excerpt in
      excerpt.map { (title, $0) }
    }
  }

  private static func ways(around rule: RuleDescription) -> [(lead: String, text: String)] {
    guard rule.isExcusable else { return [] }
    let other = rule.level == .warning ? "hint" : "warning"
    let ways: [(lead: String, text: String)] = [
      (
        "To excuse one place, put this on its line or the line before:",
        "<!-- icarus: allow \(rule.name) because REASON -->"
      ),
      (
        "In the front matter, for a line there, the one behind it, or the report as a whole:",
        "# icarus: allow \(rule.name) because REASON"
      ),
    ]
    guard rule.isAdjustable else { return ways }
    return ways + [
      (
        "To set its level (error, warning, hint, off), write in archive.yml:",
        "rules: {\(rule.name): \(other)}"
      )
    ]
  }

  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension String {
  /// With a capital letter, unless a name stands first that has none.
  fileprivate var sentence: String { prefix(1).uppercased() + dropFirst() }
}
