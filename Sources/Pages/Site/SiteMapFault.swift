import Diagnostics

/// Why a page has no place in the site.
package struct SiteMapFault: Hashable, Sendable {
  package let message: String
  /// The file that somebody wrote the page as, relative to the archive's root; nothing for a page of ours.
  package let path: String?

  /// A page has the address of another, or one that differs from it only in case or Unicode form.
  static func taken(_ address: Address, by other: Address, path: String?) -> SiteMapFault {
    SiteMapFault(
      message: address == other
        ? "two pages would be \"\(address)\""
        : "the pages \"\(address)\" and \"\(other)\" differ only in case",
      path: path)
  }

  /// The folder of a page would be a file.
  static func behindFile(_ address: Address, _ file: Address, path: String?) -> SiteMapFault {
    SiteMapFault(
      message: "\"\(address)\" can't be a page, since \"\(file)\" is a file of the site", path: path)
  }

  /// An address leads out of the site, or to a hidden file.
  static func outside(_ address: Address, path: String?) -> SiteMapFault {
    SiteMapFault(message: "a page can't be \"\(address)\"", path: path)
  }

  /// For whoever wrote the page.
  package var diagnostic: Diagnostic? {
    path.map { Diagnostic("page-address", path: $0, at: .start, message, help: "rename this file") }
  }
}

extension Address {
  /// Whether every part of the path is a name that isn't hidden.
  var isWithinSite: Bool {
    var path = path
    return path.withUTF8 { bytes in
      var isNameStart = true
      for byte in bytes {
        if byte == UInt8(ascii: "\\") { return false }
        if isNameStart, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
        isNameStart = byte == UInt8(ascii: "/")
      }
      return !isNameStart
    }
  }
}
