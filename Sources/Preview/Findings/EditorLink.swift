import Reports

/// How a browser opens a line of a file in the writer's editor: an address with `{file}`, `{line}` and `{column}` in it.
package struct EditorLink: Sendable {
  package static let standard = EditorLink("vscode://file{file}:{line}:{column}")

  private let pattern: String

  /// Nothing where the pattern is no address of a program, or names no file.
  package init?(parsing pattern: String) {
    let scheme = pattern.prefix { $0 != ":" }
    let isPlain = scheme.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
    guard isPlain, !scheme.isEmpty, scheme.endIndex < pattern.endIndex, pattern.contains("{file}"),
      !["javascript", "data", "vbscript", "blob"].contains(scheme.lowercased())
    else { return nil }
    self.init(pattern)
  }

  private init(_ pattern: String) { self.pattern = pattern }

  /// `file` is an absolute path.
  func address(of file: String, line: Int, column: Int) -> String {
    pattern.replacing("{line}", with: "\(line)").replacing("{column}", with: "\(column)")
      .replacing("{file}", with: PercentEncoding.encoded(path: file))
  }
}
