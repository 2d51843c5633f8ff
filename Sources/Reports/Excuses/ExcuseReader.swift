import Bytes
import Diagnostics
import Incidents
import Markdown

/// Reads the comments in which an author excuses findings: `<!-- icarus: allow RULE because REASON -->` in the text, and
/// `# icarus: allow RULE because REASON` in the front matter, where Markdown has no comments.
struct ExcuseReader {
  private let source: SourceText
  private(set) var excuses: [Excuse] = []

  /// In the order in which they stand.
  static func excuses(in source: SourceText, _ fence: FrontMatterFence, _ document: Document) -> [Excuse] {
    var reader = ExcuseReader(source: source)
    if let yaml = fence.yaml { reader.readFrontMatter(yaml) }
    if source.hasComment(from: fence.body) { reader.read(document) }
    return reader.excuses
  }

  private init(source: SourceText) { self.source = source }

  private mutating func readFrontMatter(_ yaml: Range<Int>) {
    var place = yaml.lowerBound
    while let hash = source.bytes.withUnsafeBufferPointer({ $0.first(UInt8(ascii: "#"), from: place) }),
      hash < yaml.upperBound
    {
      let start = source.location(ofOffset: hash)
      let line = source.line(start.line)
      place = max(hash + 1, line.endIndex)
      let text = String(decoding: line[min(hash + 1, line.endIndex)...], as: UTF8.self)
      add(text, SourceRange(line: start.line, column: start.column, length: line.endIndex - hash), true)
    }
  }

  private mutating func read(_ document: Document) {
    document.forEachBlock { block in
      if case .htmlBlock(let literal) = block.kind { readComments(literal, block.range) }
      for inline in block.inlines { readText(inline) }
    }
    for inline in document.inlineHTML {
      if case .html(let literal) = inline.kind { readComments(literal, inline.range) }
    }
    excuses.sort { $0.range < $1.range }
  }

  /// Behind text, what has two dashes in it is no comment for Markdown, and would be shown.
  private mutating func readText(_ inline: Inline) {
    guard case .text(let text) = inline.kind, text.contains("<!-- icarus:") else { return }
    let place = source.range(of: inline.range)
    let open = source.bytes[place].firstIndex(of: UInt8(ascii: "<")) ?? place.lowerBound
    let range = source.range(ofOffsets: open..<place.upperBound)
    excuses.append(Excuse(rule: RuleName(""), reason: "", range: range, isOfReport: false))
  }

  /// Several comments may stand in one piece of HTML, each on lines of its own.
  private mutating func readComments(_ literal: String, _ range: SourceRange) {
    var rest = literal[...]
    var line = range.start.line
    while let open = rest.firstRange(of: "<!--"), let close = rest[open.upperBound...].firstRange(of: "-->") {
      let first = line + rest[..<open.lowerBound].count { $0.isNewline }
      let last = first + rest[open.upperBound..<close.lowerBound].count { $0.isNewline }
      let start = SourceLocation(line: first, column: first == range.start.line ? range.start.column : 1)
      let end = SourceLocation(line: last, column: source.line(last).count + 1)
      add(String(rest[open.upperBound..<close.lowerBound]), SourceRange(start, end), false)
      rest = rest[close.upperBound...]
      line = last
    }
  }

  private mutating func add(_ comment: String, _ range: SourceRange, _ isOfReport: Bool) {
    let words = comment.split(whereSeparator: \.isWhitespace)
    guard words.first?.lowercased() == "icarus:" else { return }
    let isAllowance = words.count > 2 && words[1].lowercased() == "allow"
    let because = words.firstIndex { $0.lowercased() == "because" }
    let reason = because == 3 ? words[4...].joined(separator: " ") : ""
    excuses.append(
      Excuse(
        rule: RuleName(isAllowance ? String(words[2]) : ""), reason: reason, range: range,
        isOfReport: isOfReport))
  }
}

extension SourceText {
  /// Most texts have no `<` at all.
  fileprivate func hasComment(from start: Int) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var place = start
      while let open = bytes.first(UInt8(ascii: "<"), from: place) {
        if open + 3 < bytes.count, bytes[open + 1] == UInt8(ascii: "!"), bytes[open + 2] == UInt8(ascii: "-")
        {
          return true
        }
        place = open + 1
      }
      return false
    }
  }
}
