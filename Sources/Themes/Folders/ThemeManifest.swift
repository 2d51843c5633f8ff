import Diagnostics

/// What `theme.yml` says.
struct ThemeManifest: Sendable {
  /// As people call it; the theme's name is that of its folder.
  var name: String?
  /// The theme that gives what this one lacks, and where it is named.
  var extends: (name: String, range: SourceRange)?
}
