import Incidents

extension Redaction {
  /// An address that leads out of the site, as it may be shown: also what is escaped in it is read.
  package func applied(toAddress address: String) -> String {
    let shown = applied(to: address)
    let read = PercentEncoding.decoded(shown)
    let readShown = applied(toProse: read)
    let whole = readShown == read ? shown : readShown.replacing(" ", with: "%20")
    // Without its front it would lead into the site.
    guard let colon = address.firstIndex(of: ":"), !whole.hasPrefix(address[...colon]) else { return whole }
    return "https://\(Self.mark)"
  }
}
