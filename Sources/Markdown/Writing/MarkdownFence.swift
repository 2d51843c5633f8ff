/// Lines that are shown as they are.
package enum MarkdownFence {
  /// With a fence that nothing within can end; none for an empty text.
  package static func lines(_ text: String, language: String = "") -> [String] {
    let lines = LiteralMarkdown.visible(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let shown = lines.last?.isEmpty == true ? Array(lines.dropLast()) : lines
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    return shown.isEmpty ? [] : [fence + language] + shown + [fence]
  }

  /// Of backticks.
  static func longestRun(in text: String) -> Int {
    var (longest, run) = (0, 0)
    for byte in text.utf8 {
      run = byte == UInt8(ascii: "`") ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
