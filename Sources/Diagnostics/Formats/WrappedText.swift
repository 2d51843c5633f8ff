/// Text in lines of a width, broken between words.
package enum WrappedText {
  /// Every line but the first begins with an indent. A word that is wider than a line stands alone in one.
  package static func lines(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line: [Substring] = []
    var length = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if length > 0, length + 1 + word.count > width {
        lines.append(line.joined(separator: " "))
        line = [String(repeating: " ", count: indent) + word]
        length = indent + word.count
      } else {
        length += word.count + (line.isEmpty ? 0 : 1)
        line.append(word)
      }
    }
    return lines + [line.joined(separator: " ")]
  }
}
