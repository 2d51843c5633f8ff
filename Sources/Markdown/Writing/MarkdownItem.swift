/// An item of a list: what stands below its first line is indented as far as that.
package enum MarkdownItem {
  /// `mark` ends with a blank, as `front` does, which stands before the first line. `lines` are Markdown.
  package static func lines(_ front: String = "", _ lines: [String], behind mark: String = "- ") -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    let first = lines.first.map { mark + front + $0 } ?? String((mark + front).dropLast())
    return [first] + lines.dropFirst().map { $0.isEmpty ? "" : indent + $0 }
  }
}
