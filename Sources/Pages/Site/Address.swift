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
    var path = path
    return switch path.withUTF8({ bytes in bytes.count { $0 == UInt8(ascii: "/") } }) {
    case 0: ""
    case 1: "../"
    case 2: "../../"
    case let depth: String(repeating: "../", count: depth)
    }
  }

  /// The relative link from this file to another, percent-encoded.
  package func link(to target: Address, fragment: String? = nil) -> String {
    if target == self, let fragment { return "#\(fragment)" }
    let shared = lengthOfFolders(sharedWith: target)
    let up = path.utf8.dropFirst(shared).count { $0 == UInt8(ascii: "/") }
    var link = String(repeating: "../", count: up)
    link += PercentEncoding.encoded(path: String(Substring(target.path.utf8.dropFirst(shared))))
    if let fragment {
      link += "#"
      link += fragment
    }
    return link
  }

  /// How many bytes the folders take that both addresses begin with.
  private func lengthOfFolders(sharedWith other: Address) -> Int {
    var (mine, theirs) = (path, other.path)
    return mine.withUTF8 { mine in
      theirs.withUTF8 { theirs in
        let same = mine.lengthOfFront(sharedWith: theirs)
        return mine[..<same].lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
      }
    }
  }

  package static func < (a: Address, b: Address) -> Bool {
    var (first, second) = (a.path, b.path)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let same = first.lengthOfFront(sharedWith: second)
        return same < second.count && (same == first.count || first[same] < second[same])
      }
    }
  }

  package var description: String { path }
}

extension Address {
  package static let index = Address("index.html")
  package static let actions = Address("actions/index.html")
  package static let trends = Address("trends/index.html")
  package static let notFound = Address("404.html")
  package static let feed = Address("feed.xml")
  package static let sitemap = Address("sitemap.xml")

  package static func incident(_ id: IncidentID) -> Address { Address("incidents/\(id)/index.html") }
  package static func log(_ id: IncidentID) -> Address { Address("incidents/\(id)/log.html") }
  package static func summary(_ id: IncidentID) -> Address { Address("incidents/\(id)/summary.html") }
  package static func attachment(_ file: String, of id: IncidentID) -> Address {
    Address("incidents/\(id)/\(file)")
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
