/// A name in a folder of a theme, and what stands behind it.
package struct ThemeEntry: Hashable, Sendable {
  package let name: String
  package let kind: Kind

  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A symbolic link: never followed.
    case link
    /// A pipe, a socket, a device.
    case other
  }

  package init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
