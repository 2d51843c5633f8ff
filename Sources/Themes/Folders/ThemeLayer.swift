import Diagnostics

/// The files of one theme, without those it takes from the theme that it extends.
struct ThemeLayer: Sendable {
  /// The name of its folder.
  let name: String
  /// What stands before its files' paths in diagnostics: `themes/acme/`.
  let prefix: String
  let isBuiltIn: Bool
  /// By their path in the theme: `theme.yml`, `templates/…`, `assets/…`.
  var files: [String: [UInt8]]

  func source(_ path: String) -> SourceText? {
    files[path].map { SourceText(path: prefix + path, bytes: $0) }
  }
}
