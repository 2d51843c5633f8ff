import Incidents

extension Redaction {
  /// An address that leads out of the site, as it may be shown: also what is escaped in it is read.
  package func applied(toAddress address: String) -> String {
    let shown = applied(to: address)
    let read = PercentEncoding.decoded(shown)
    let readShown = applied(toProse: read)
    return readShown == read ? shown : readShown.replacing(" ", with: "%20")
  }
}
