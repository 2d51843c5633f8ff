import Diagnostics

/// What other generators say above a text that icarus says otherwise. Old archives have it; what isn't meant to be read yet must
/// not be published for that.
enum ForeignFrontMatter {
  /// Whether a key says that a text is a draft: Hugo's and Zola's `draft`, or Jekyll's `published`.
  static func saysDraft(_ key: String, _ value: String) -> Bool {
    switch key {
    case "draft": ValueReader.flag(value) == true
    case "published": ValueReader.flag(value) == false
    default: false
    }
  }

  /// Whether a text begins with a front matter in TOML, which Hugo and Zola read: between lines of `+++`.
  static func isTOML(_ source: SourceText) -> Bool { isTOMLFence(source.line(1)) }

  /// Whether such a front matter says that the text is a draft.
  static func saysDraft(toml source: SourceText) -> Bool {
    guard source.lineCount > 1 else { return false }
    for number in 2...source.lineCount {
      let line = source.line(number)
      if isTOMLFence(line) { return false }
      let parts = String(decoding: line.prefix(200), as: UTF8.self).prefix { $0 != "#" }
        .split(separator: "=", maxSplits: 1).map { $0.filter { !$0.isWhitespace } }
      if parts.count == 2, saysDraft(parts[0], parts[1]) { return true }
    }
    return false
  }

  private static func isTOMLFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: "+++".utf8) && line.dropFirst(3).allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }
}
