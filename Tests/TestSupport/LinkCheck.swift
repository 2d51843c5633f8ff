import Foundation

/// Follows every link of a site on the disk.
package struct LinkCheck {
  /// Each link that leads nowhere, as `page → link`, sorted.
  package private(set) var broken: [String] = []
  /// Links that were followed.
  package private(set) var followed = 0

  private let files: Set<String>
  private var anchors: [String: Set<String>] = [:]

  package init(_ contents: [String: [UInt8]]) {
    files = Set(contents.keys)
    let pages = contents.filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    for (path, page) in pages { anchors[path] = Set(Self.values(of: "id", in: page)) }
    for (path, page) in pages {
      for link in Self.values(of: "href", in: page) + Self.values(of: "src", in: page) {
        follow(link, from: path)
      }
    }
    broken.sort()
  }

  private mutating func follow(_ link: String, from page: String) {
    guard !link.hasPrefix("https://"), !link.hasPrefix("http://"), !link.hasPrefix("mailto:"),
      !link.hasPrefix("data:")
    else { return }
    followed += 1
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let path = parts[0].isEmpty ? page : Self.resolve(parts[0], from: page)
    guard let path, files.contains(path) else {
      broken.append("\(page) → \(link)")
      return
    }
    if parts.count > 1, !parts[1].isEmpty, path.hasSuffix(".html"), anchors[path]?.contains(parts[1]) != true
    {
      broken.append("\(page) → \(link)")
    }
  }

  private static func resolve(_ link: String, from page: String) -> String? {
    guard let decoded = link.removingPercentEncoding else { return nil }
    // A page for addresses that lead nowhere may be shown at any depth, so its links begin at the root.
    if decoded.hasPrefix("/"), page == "404.html" { return String(decoded.dropFirst()) }
    guard !decoded.hasPrefix("/") else { return nil }
    var steps = page.split(separator: "/").dropLast().map(String.init)
    for part in decoded.split(separator: "/") where part != "." {
      if part == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(String(part))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The values of an attribute, with their entities resolved.
  private static func values(of attribute: String, in page: String) -> [String] {
    var values: [String] = []
    var rest = page[...]
    while let start = rest.range(of: " \(attribute)=\"") {
      rest = rest[start.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      values.append(
        rest[..<end].replacingOccurrences(of: "&amp;", with: "&").replacingOccurrences(of: "&#39;", with: "'")
          .replacingOccurrences(of: "&quot;", with: "\""))
      rest = rest[end...]
    }
    return values
  }
}
