import Diagnostics

/// The name of a theme, and where somebody wrote it.
package struct ThemeReference: Hashable, Sendable {
  package let name: String
  /// Of the file, relative to the archive's root.
  package let path: String
  package let range: SourceRange

  package init(_ name: String, path: String, at range: SourceRange = .start) {
    self.name = name
    self.path = path
    self.range = range
  }
}

extension ThemeReference {
  func error(_ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic("theme", path: path, at: range, message, help: help)
  }

  /// Whether it can be the name of a folder, and of nothing outside the folder of themes.
  var isPlain: Bool {
    !name.isEmpty && !name.hasPrefix(".") && name.utf8.allSatisfy(ThemeLayerReader.isPlain)
  }
}
