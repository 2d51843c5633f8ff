import Incidents

/// Which files of an archive a page of the site speaks of.
struct ReportPlaces: Sendable {
  let content: ContentFolder
  /// The ids of reports that lie anywhere in the content folder, by their paths relative to the archive's root.
  var loose: [String: String] = [:]

  /// `source` is relative to the archive's root, `page` to that of the site.
  func isShown(_ source: String, on page: String) -> Bool {
    let parts = page.split(separator: "/")
    guard let first = parts.first else { return false }
    if first == "incidents" {
      guard parts.count > 1, parts[1] != "index.html" else { return false }
      return source.hasPrefix(content.path(of: "incidents/\(parts[1])/")) || loose[source] == String(parts[1])
    }
    let place = content.path(of: "pages/\(first)")
    return source == place + ".md" || source.hasPrefix(place + "/")
  }
}
