import Diagnostics

/// Reads the files of one theme: `theme.yml`, `templates/*.mustache`, `assets/**`; nothing else is looked at.
struct ThemeLayerReader {
  private static let largestFile = 4 << 20
  private static let deepest = 8

  private let folders: any ThemeFolders
  private var layer: ThemeLayer
  private var diagnostics: [Diagnostic] = []

  /// Nothing where there is no folder of that name.
  static func read(_ name: String, in folders: any ThemeFolders) throws -> Diagnosed<ThemeLayer>? {
    guard let entries = try folders.entries(of: name) else { return nil }
    var reader = ThemeLayerReader(folders: folders, name: name)
    for entry in entries { try reader.read(entry) }
    return Diagnosed(reader.layer, reader.diagnostics)
  }

  private init(folders: any ThemeFolders, name: String) {
    self.folders = folders
    layer = ThemeLayer(name: name, prefix: "themes/\(name)/", isBuiltIn: false, files: [:])
  }

  private mutating func read(_ entry: ThemeEntry) throws {
    switch entry.name {
    case "theme.yml": try read(entry, at: entry.name, depth: 0)
    case "templates", "assets": try read(entry, at: entry.name, depth: 0)
    default: break
    }
  }

  /// Folders are walked no deeper than `deepest`.
  private mutating func read(_ entry: ThemeEntry, at path: String, depth: Int) throws {
    switch entry.kind {
    case .file: try readFile(path)
    case .folder where depth > Self.deepest: report(path, "folders are nested too deep here")
    case .folder:
      for child in try folders.entries(of: layer.name + "/" + path) ?? [] where !child.name.hasPrefix(".") {
        try read(child, at: path + "/" + child.name, depth: depth + 1)
      }
    case .link: report(path, "this is a symbolic link, and links are not followed", help: "put the file here")
    case .other: report(path, "this is no regular file")
    }
  }

  private mutating func readFile(_ path: String) throws {
    guard path.utf8.allSatisfy({ Self.isPlain($0) || $0 == UInt8(ascii: "/") }) else {
      let help = "use letters, digits, \".\", \"_\" and \"-\""
      return report(path, "the name of this file can't be an address as it is", help: help)
    }
    let bytes = try folders.bytes(of: layer.name + "/" + path)
    guard bytes.count <= Self.largestFile else {
      return report(
        path, "this file has \(bytes.count) bytes; at most 4 MiB (\(Self.largestFile) bytes) are read")
    }
    layer.files[path] = bytes
  }

  private mutating func report(_ path: String, _ message: String, help: String? = nil) {
    diagnostics.append(Diagnostic("theme", path: layer.prefix + path, at: .start, message, help: help))
  }

  /// What needs no encoding in an address.
  static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
  }
}
