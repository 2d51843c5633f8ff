import Bytes
import Incidents
import Reports

/// The place of a file in the site, relative to its root: `incidents/2014-03-02-broker/index.html`.
package struct Address: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Parts that are no slug of ours are files beside a report; they are percent-encoded only when linked.
  package let path: String

  package init(_ path: String) { self.path = path }

  /// What leads from this file to the site's root: `../../`, and nothing for a file in the root.
  package var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The relative link from this file to another, percent-encoded.
  package func link(to target: Address, fragment: String? = nil) -> String {
    if target == self, let fragment { return "#\(fragment)" }
    var (mine, theirs) = (path, target.path)
    var link = mine.withUTF8 { mine in theirs.withUTF8 { theirs in Address.link(from: mine, to: theirs) } }
    if let fragment {
      link += "#"
      link += fragment
    }
    return link
  }

  private static func link(from mine: UnsafeBufferPointer<UInt8>, to theirs: UnsafeBufferPointer<UInt8>)
    -> String
  {
    let shared = lengthOfFolders(sharedBy: mine, theirs)
    let up = mine[shared...].count { $0 == UInt8(ascii: "/") }
    let rest = UnsafeBufferPointer(rebasing: theirs[shared...])
    guard PercentEncoding.isPlain(rest) else {
      return String(repeating: "../", count: up)
        + PercentEncoding.encoded(path: String(decoding: rest, as: UTF8.self))
    }
    return String(unsafeUninitializedCapacity: 3 * up + rest.count) { link in
      for start in 0..<up {
        link[3 * start] = UInt8(ascii: ".")
        link[3 * start + 1] = UInt8(ascii: ".")
        link[3 * start + 2] = UInt8(ascii: "/")
      }
      return 3 * up + UnsafeMutableBufferPointer(rebasing: link[(3 * up)...]).update(fromContentsOf: rest)
    }
  }

  /// How many bytes the folders take that both paths begin with.
  private static func lengthOfFolders(
    sharedBy mine: UnsafeBufferPointer<UInt8>, _ theirs: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let same = mine.lengthOfFront(sharedWith: theirs)
    return mine[..<same].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
  }

  /// The file to which a relative link from this one leads, which `link(to:)` wrote.
  package func target(ofLink link: String) -> Address {
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(PercentEncoding.decoded(part))
      }
    }
    return Address(parts.joined(separator: "/"))
  }

  /// As it may stand behind the address of a site.
  package var encoded: String { PercentEncoding.encoded(path: path) }

  package static func < (a: Address, b: Address) -> Bool {
    a.path.precedesInBytes(b.path)
  }

  package var description: String { path }
}

extension Address {
  package static let index = Address("index.html")
  package static let actions = Address("actions/index.html")
  package static let trends = Address("trends/index.html")
  package static let review = Address("review/index.html")
  package static let search = Address("search/index.html")
  package static let searchReports = Address("search/reports.js")
  package static let notFound = Address("404.html")
  package static let feed = Address("feed.xml")
  package static let sitemap = Address("sitemap.xml")

  package static func incident(_ id: IncidentID) -> Address { page("index.html", of: id) }
  package static func log(_ id: IncidentID) -> Address { page("log.html", of: id) }
  package static func summary(_ id: IncidentID) -> Address { page("summary.html", of: id) }
  package static func searchText(_ id: IncidentID) -> Address { page("search.js", of: id) }
  package static func searchShard(_ name: String) -> Address { Address("search/\(name).js") }
  package static func attachment(_ file: String, of id: IncidentID) -> Address { page(file, of: id) }
  private static func page(_ file: String, of id: IncidentID) -> Address {
    Address("incidents/" + id.rawValue + "/" + file)
  }
  package static func service(_ name: ServiceName) -> Address { Address("services/\(name.slug)/index.html") }
  package static func tag(_ name: TagName) -> Address { Address("tags/\(name.slug)/index.html") }
  package static func factor(_ name: FactorName) -> Address { Address("factors/\(name.slug)/index.html") }
  package static func severity(_ severity: Severity) -> Address {
    Address("severities/\(severity.slug)/index.html")
  }
  package static func year(_ year: Int) -> Address { Address("years/\(year)/index.html") }
  package static func actions(year: Int) -> Address { Address("actions/\(year)/index.html") }
  package static func attachment(_ file: String, ofPage name: String) -> Address {
    Address("\(name)/\(file)")
  }
  package static func page(_ name: String) -> Address { Address("\(name)/index.html") }
}

extension Address {
  /// Whether it is that of a report's search text. No file that somebody attaches has such a name.
  package var isSearchText: Bool { path.hasPrefix("incidents/") && path.hasSuffix("/search.js") }
}
