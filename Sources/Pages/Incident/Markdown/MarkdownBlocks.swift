/// Blocks of Markdown, each its lines, as a text.
enum MarkdownBlocks {
  /// With an empty line between two, and a line feed at the end; a block without lines is none.
  static func text(of blocks: [[String]]) -> String {
    blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }
}
