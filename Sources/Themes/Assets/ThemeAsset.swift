/// A file of a theme that is published as it is.
package struct ThemeAsset: Hashable, Sendable {
  /// Where it lies in the site, relative to its root: `assets/0123456789abcdef/style.css`.
  package let address: String
  package let bytes: [UInt8]
}
