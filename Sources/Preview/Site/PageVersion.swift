import Bytes
import Reports

/// Tells what a browser shows at an address from what it showed there before.
struct PageVersion: Equatable, Sendable {
  /// Letters and digits.
  let text: String
  let styles: [String]

  private init(text: String, styles: [String]) {
    self.text = text
    self.styles = styles
  }

  /// `path` is that of a request, with its escapes. An address without a page has a version too, which changes when there
  /// is one.
  init(of path: String, in site: PreviewSite) {
    guard case .file(let file) = site.place(of: path), let bytes = site.bytes(of: file) else {
      self.init(text: "none", styles: [])
      return
    }
    self.init(of: ServedPage(bytes), file, in: site)
  }

  /// `file` is the path of the page in the site.
  init(of page: ServedPage, _ file: String, in site: PreviewSite) {
    var digest = page.digest
    for reference in page.shown {
      digest = digest &* 31 &+ Self.digest(of: reference, on: file, in: site)
    }
    self.init(text: String(digest, radix: 36), styles: page.styles)
  }

  /// By the name and the bytes of what is in the site; by the address of what isn't.
  private static func digest(of reference: String, on page: String, in site: PreviewSite) -> UInt64 {
    guard let path = path(of: reference, from: page), let state = site.state(of: path) else {
      return Checksum.of(reference)
    }
    let name = Checksum.of(path.split(separator: "/").last.map(String.init) ?? "")
    guard state.size <= largestRead, let bytes = site.bytes(of: path) else {
      return Checksum.of(state.size, seed: Checksum.of(state.modified, seed: name))
    }
    return name &* 31 &+ Checksum.of(bytes[...])
  }

  /// In bytes: of larger images it is asked when they were written.
  private static let largestRead = 262_144

  /// The path in the site of what a page refers to; nothing where that lies elsewhere.
  static func path(of reference: String, from file: String) -> String? {
    let plain = reference.prefix { $0 != "?" && $0 != "#" }
    guard !plain.isEmpty, !plain.contains(":"), !plain.hasPrefix("//") else { return nil }
    var folders = plain.hasPrefix("/") ? [] : file.split(separator: "/").dropLast().map(String.init)
    for part in PercentEncoding.decoded(plain).split(separator: "/") {
      if part == ".." { folders = folders.dropLast() } else if part != "." { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}
