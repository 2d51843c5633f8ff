import Foundation

/// The text of the HTML in which Teams has messages: no tags, a line for each that the tags make, mentions with `@`.
struct TeamsHTML {
  private var text = ""
  private var isPreformatted = false

  static func plain(_ html: String) -> String {
    var reader = TeamsHTML()
    var rest = html[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      reader.append(rest[..<open])
      guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: ">")) else {
        reader.append(rest[open...])
        return reader.trimmed
      }
      reader.read(tag: rest[rest.utf8.index(after: open)..<close])
      rest = rest[rest.utf8.index(after: close)...]
    }
    reader.append(rest)
    return reader.trimmed
  }

  /// Blanks are one, as in browsers.
  private mutating func append(_ words: Substring) {
    for character in HTMLEntities.decoded(words) {
      if isPreformatted || !character.isWhitespace {
        text.append(character)
      } else if text.last.map({ !$0.isWhitespace }) ?? false {
        text.append(" ")
      }
    }
  }

  /// What stands between `<` and `>`.
  private mutating func read(tag: Substring) {
    let name = tag.prefix { $0.isLetter || $0.isNumber || $0 == "/" }.lowercased()
    switch name {
    case "br", "br/": text.append("\n")
    case "p", "div", "li", "tr", "/p", "/div", "/li", "/tr", "/ul", "/ol", "blockquote", "/blockquote", "h1",
      "h2", "h3", "/h1", "/h2", "/h3":
      endLine()
    case "/td", "/th": append(" ")
    case "at": text.append("@")
    case "pre", "codeblock", "/pre", "/codeblock":
      endLine()
      isPreformatted = !name.hasPrefix("/")
    case "img", "emoji", "customemoji": append(TeamsHTML.alternative(in: tag))
    default: break
    }
  }

  private mutating func endLine() {
    if let last = text.last, last != "\n" { text.append("\n") }
  }

  /// `alt="…"` of a picture.
  private static func alternative(in tag: Substring) -> Substring {
    guard let start = tag.range(of: "alt=\"")?.upperBound,
      let end = tag[start...].firstIndex(of: "\"")
    else { return "" }
    return tag[start..<end]
  }

  /// Without blanks at the ends of lines and of the whole.
  private var trimmed: String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in String(line.reversed().drop { $0 == " " }.reversed()) }
      .joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
