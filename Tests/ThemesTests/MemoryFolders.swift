import Bytes
import Diagnostics
import Themes

/// Folders of themes that exist in a test only.
struct MemoryFolders: ThemeFolders {
  /// By path; what is `nil` is a symbolic link.
  let files: [String: String?]

  init(_ files: [String: String?]) { self.files = files }

  func entries(of folder: String) -> [ThemeEntry]? {
    let prefix = folder.isEmpty ? "" : folder + "/"
    let below = files.filter { $0.key.hasPrefix(prefix) }
    guard !below.isEmpty else { return nil }
    let entries = below.map { path, text -> ThemeEntry in
      let rest = path.dropFirst(prefix.count)
      let name = String(rest.prefix { $0 != "/" })
      return ThemeEntry(name, rest.contains("/") ? .folder : text == nil ? .link : .file)
    }
    return Set(entries).sorted { $0.name < $1.name }
  }

  func bytes(of file: String) throws -> [UInt8] {
    guard let text = files[file] ?? nil else { throw MissingFile(path: file) }
    return Array(text.utf8)
  }

  struct MissingFile: Error, Equatable {
    let path: String
  }
}

extension MemoryFolders {
  /// What comes of loading `acme`, named on line 3 of archive.yml.
  func load(_ name: String = "acme") throws -> Diagnosed<Theme?> {
    let range = SourceRange(line: 3, column: 8, length: name.utf8.count)
    return try ThemeLoader.load(ThemeReference(name, path: "archive.yml", at: range), from: self)
  }
}

extension Theme {
  /// A page as text.
  func page(_ kind: TemplateKind, _ parts: PageParts) -> String {
    var buffer = ByteBuffer()
    frame(kind).render(parts, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
