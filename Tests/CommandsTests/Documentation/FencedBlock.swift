import Foundation

/// A block of code in a Markdown text of the project.
struct FencedBlock {
  /// What stands behind the fence, such as `sh`; empty where nothing does.
  let language: String
  /// With the end of its last line.
  let text: String
  /// The path that the line before the block says, where that line is `` `path`: `` and no more.
  let file: String?
  /// Where the block begins, from 1.
  let line: Int

  /// All of a text, in its order. Fences are of three backticks at the front of a line.
  static func all(in markdown: String) -> [FencedBlock] {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
    var blocks: [FencedBlock] = []
    var start: Int?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let first = start {
        blocks.append(FencedBlock(lines, from: first, to: index))
        start = nil
      } else {
        start = index
      }
    }
    return blocks
  }

  private init(_ lines: [Substring], from start: Int, to end: Int) {
    language = String(lines[start].dropFirst(3))
    text = lines[(start + 1)..<end].map { $0 + "\n" }.joined()
    file = lines[..<start].last { !$0.isEmpty }.flatMap { line in
      line.wholeMatch(of: /`([^`]+)`:/).map { String($0.1) }
    }
    line = start + 1
  }

  /// Its lines without those that are empty.
  var lines: [Substring] { text.split(separator: "\n") }
}
