/// Where a site stands: what addresses in full begin with.
package enum BaseURL {
  /// With a slash at its end; nothing where a text is no address to which the rest of another can be added.
  package static func checked(_ text: String) -> String? {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
      let first = text.utf8.dropFirst(scheme.utf8.count).first, first != UInt8(ascii: "/"),
      !text.utf8.contains(where: { $0 <= 0x20 || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// What it has to be.
  package static let demand = "an address that begins with https:// or http:// and has no \"?\" and no \"#\""
}
