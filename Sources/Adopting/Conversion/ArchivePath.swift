/// A path from an archive's root on, name by name. One that leads above the root begins with `..`.
struct ArchivePath: Hashable {
  private var names: [Substring]

  init(_ path: String) {
    names = []
    step(along: path)
  }

  /// Relative to the root; empty for that itself.
  var text: String { names.joined(separator: "/") }

  /// The folder that holds it.
  var folder: ArchivePath {
    var folder = self
    folder.names = folder.names.dropLast()
    return folder
  }

  var lastName: String { names.last.map(String.init) ?? "" }

  /// Where a relative path leads from here.
  func following(_ path: String) -> ArchivePath {
    var place = self
    place.step(along: path)
    return place
  }

  private mutating func step(along path: String) {
    for name in path.split(separator: "/") where name != "." {
      if name == "..", let last = names.last, last != ".." { names.removeLast() } else { names.append(name) }
    }
  }

  /// The path that leads from this folder to another place; a dot to itself.
  func path(to other: ArchivePath) -> String {
    let shared = zip(names, other.names).prefix { $0 == $1 && $0 != ".." }.count
    let up = Array(repeating: Substring(".."), count: names.count - shared)
    let steps = up + other.names.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }

  /// What leads from a folder above to it; nothing where it doesn't lie below.
  func path(below folder: ArchivePath) -> String? {
    guard names.count > folder.names.count, names.starts(with: folder.names) else { return nil }
    return names.dropFirst(folder.names.count).joined(separator: "/")
  }
}
