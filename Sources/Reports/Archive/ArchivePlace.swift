import Incidents
import Markdown

/// What free pages may link to, beyond what reports may: the list of incidents, and what is published of one.
package enum ArchivePlace: Hashable, Sendable {
  case list
  case file(String, of: IncidentID, fragment: String?)

  /// What an address in a page of `pages/` names, if it is one of these: `../incidents/2014-03-02-broker/irc.log#L3`.
  package init?(_ destination: String) {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = PercentEncoding.decoded(parts.first.map { $0.prefix { $0 != "?" } } ?? "")
    let steps = path.split(separator: "/").filter { $0 != "." }
    guard LinkAddress.isAllowed(destination), !path.hasPrefix("/"), steps.starts(with: ["..", "incidents"]),
      !steps.dropFirst(2).contains("..")
    else { return nil }
    if steps.count == 2 {
      self = .list
    } else if steps.count > 3, let id = IncidentID(checking: String(steps[2])) {
      let file = steps.dropFirst(3).joined(separator: "/")
      self = .file(file, of: id, fragment: parts.count > 1 ? PercentEncoding.decoded(parts[1]) : nil)
    } else {
      return nil
    }
  }

  /// Whether the site has it.
  package func exists(in archive: Archive) -> Bool {
    switch self {
    case .list: true
    case .file(let file, let id, _): archive.incident(id)?.publishes(file) ?? false
    }
  }
}
