import Bytes
import Foundation
import Themes

extension FuzzTarget {
  /// The bytes are files of a theme, with a byte 0 between them: the templates of the index and of incidents, a template that
  /// they may include, and `theme.yml`.
  static let theme = FuzzTarget("theme", longest: 1_024) { bytes throws(FuzzFailure) in
    let names = [
      "templates/index.mustache", "templates/incident.mustache", "templates/own.mustache", "theme.yml",
    ]
    let texts = bytes.split(separator: 0, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    let files = Dictionary(
      uniqueKeysWithValues: zip(names, texts).map { ("acme/" + $0, Array($1)) }.filter { !$1.isEmpty })
    guard
      let loaded = try? ThemeLoader.load(
        ThemeReference("acme", path: "archive.yml"), from: Folders(files: files))
    else { throw FuzzFailure("the theme can't be read") }
    let paths = Dictionary(uniqueKeysWithValues: files.map { ("themes/" + $0, $1) })
    try expectPlaces(of: loaded.diagnostics, in: paths)
    guard let theme = loaded.value else {
      return try expect(!loaded.diagnostics.isEmpty, "a theme is refused, and nobody says why")
    }
    for kind in [TemplateKind.index, .incident] { try expectEscaped(theme, kind) }
  }

  /// Parts of text are written without a mark that HTML knows, whatever a template does with them.
  private static func expectEscaped(_ theme: Theme, _ kind: TemplateKind) throws(FuzzFailure) {
    for isComplete in [true, false] {
      var parts = PageParts()
      for part in kind.parts where isComplete || !part.isOptional {
        parts[part.name] = part.format == .text ? .text("@<@&@\"@'@>@") : .html(Array("<b>".utf8))
      }
      var buffer = ByteBuffer()
      theme.frame(kind).render(parts, into: &buffer)
      let page = String(decoding: buffer.bytes, as: UTF8.self)
      for raw in ["@<@", "@&@", "@\"@", "@'@", "@>@"] {
        try expect(!page.contains(raw), "\(raw) stands in the page of \(kind)")
      }
    }
  }

  private struct Folders: ThemeFolders {
    let files: [String: [UInt8]]

    func entries(of folder: String) -> [ThemeEntry]? {
      let below = files.keys.filter { $0.hasPrefix(folder + "/") }.map { $0.dropFirst(folder.count + 1) }
      if below.isEmpty { return folder == "acme" ? [] : nil }
      let names = Set(
        below.map { path in
          let parts = path.split(separator: "/", maxSplits: 1)
          return ThemeEntry(parts.first.map(String.init) ?? "", parts.count > 1 ? .folder : .file)
        })
      return names.sorted { $0.name < $1.name }
    }

    func bytes(of file: String) throws -> [UInt8] { files[file] ?? [] }
  }
}
