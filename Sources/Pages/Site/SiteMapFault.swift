/// Why a page has no place in the site.
package enum SiteMapFault: Hashable, Sendable {
  /// Another page has the address, or one that differs from it only in case or Unicode form.
  case taken(Address, by: Address)
  /// The address leads out of the site, or to a hidden file.
  case outside(Address)

  package var address: Address {
    switch self {
    case .taken(let address, _), .outside(let address): address
    }
  }

  package var message: String {
    switch self {
    case .taken(let address, let other) where address == other: "two pages would be \"\(address)\""
    case .taken(let address, let other): "the pages \"\(address)\" and \"\(other)\" differ only in case"
    case .outside(let address): "a page can't be \"\(address)\""
    }
  }
}

extension Address {
  /// Whether every part of the path is a name that isn't hidden.
  var isWithinSite: Bool {
    path.split(separator: "/", omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.utf8.contains(UInt8(ascii: "\\")) }
  }
}
