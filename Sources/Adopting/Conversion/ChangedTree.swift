import Bytes
import Reports

/// The files of an archive as they would be after changes that nobody has made yet.
struct ChangedTree: FileTree {
  private let base: any FileTree
  /// By their paths.
  private var written: [String: [UInt8]] = [:]
  /// Where the bytes of other new files come from.
  private var copies: [String: String] = [:]
  private var removed: Set<String> = []
  /// What is new in folders, and new folders.
  private var entries: [String: [String: FileKind]] = [:]

  init(_ base: any FileTree) { self.base = base }

  mutating func write(_ bytes: [UInt8], to path: String) {
    written[path] = bytes
    enter(path)
  }

  mutating func copy(_ path: String, to other: String) {
    copies[other] = path
    enter(other)
  }

  mutating func remove(_ path: String) { removed.insert(path) }

  private mutating func enter(_ path: String) {
    var (place, kind) = (ArchivePath(path), FileKind.file)
    while !place.text.isEmpty {
      let old = entries[place.folder.text, default: [:]].updateValue(kind, forKey: place.lastName)
      if old != nil { return }
      (place, kind) = (place.folder, .folder)
    }
  }

  func kind(of path: String) -> FileKind? {
    let place = ArchivePath(path)
    if let kind = entries[place.folder.text]?[place.lastName] { return kind }
    return removed.contains(path) ? nil : base.kind(of: path)
  }

  func list(_ folder: String) throws(FileError) -> [(name: String, kind: FileKind)] {
    let new = entries[ArchivePath(folder).text] ?? [:]
    let old = base.kind(of: folder) == nil && !new.isEmpty ? [] : try base.list(folder)
    let front = folder.isEmpty ? "" : folder + "/"
    let kept = old.filter { new[$0.name] == nil && !removed.contains(front + $0.name) }
    return (kept + new.map { (name: $0.key, kind: $0.value) }).sorted { $0.name.precedesInBytes($1.name) }
  }

  func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
    if let bytes = written[file] { return bytes }
    return try base.read(copies[file] ?? file, limit: limit)
  }
}
