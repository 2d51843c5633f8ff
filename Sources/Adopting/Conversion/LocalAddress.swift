import Markdown
import Reports

/// The address of a link to another file: its path, and what stands behind that.
struct LocalAddress {
  /// As the file is called. One that begins with a slash sets out from the content folder.
  let path: String
  /// From the question mark or the number sign on.
  let rest: String

  /// Nothing for an address of the web, for one that no page may carry, and for a place of the same text.
  init?(_ destination: String) {
    guard LinkAddress.isAllowed(destination), !LinkAddress.isRemote(destination) else { return nil }
    let path = destination.prefix { $0 != "?" && $0 != "#" }
    guard !path.isEmpty else { return nil }
    self.path = PercentEncoding.decoded(path)
    rest = String(destination[path.endIndex...])
  }

  var isFromContent: Bool { path.hasPrefix("/") }

  /// The same with another path, as it is written in Markdown.
  func written(leadingTo path: String) -> String {
    let slash = self.path.hasSuffix("/") && !path.hasSuffix("/") ? "/" : ""
    return PercentEncoding.encoded(path: path) + slash + rest
  }
}
