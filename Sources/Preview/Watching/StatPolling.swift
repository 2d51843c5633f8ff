import Foundation
import Reports

/// Looks at the state of every file again and again: for systems that don't tell of changes, or of no more.
struct StatPolling: ChangeSource {
  /// In milliseconds.
  private static let interval = 300
  /// Deeper folders are no content.
  private static let deepest = 32

  private let root: String
  private let places: WatchedPlaces
  private var known: [String: FileState]

  init(root: String, _ places: WatchedPlaces) {
    self.root = root
    self.places = places
    known = Self.states(below: root, places)
  }

  mutating func changes(within milliseconds: Int?) -> Set<String> {
    var rest = milliseconds
    while rest.map({ $0 > 0 }) ?? true {
      let pause = min(rest ?? Self.interval, Self.interval)
      Thread.sleep(forTimeInterval: Double(pause) / 1_000)
      rest = rest.map { $0 - pause }
      let found = difference()
      if !found.isEmpty { return found }
    }
    return []
  }

  private mutating func difference() -> Set<String> {
    let now = Self.states(below: root, places)
    defer { known = now }
    let changed = now.filter { known[$0.key] != $0.value }.map(\.key)
    return Set(changed + known.keys.filter { now[$0] == nil })
  }

  private static func states(below root: String, _ places: WatchedPlaces) -> [String: FileState] {
    var states: [String: FileState] = [:]
    for file in ["archive.yml"] { states[file] = FileState(of: "\(root)/\(file)") }
    states[places.ofPreview] = FileState(of: "\(root)/\(places.ofPreview)")?.identity
    var folders = places.folders.map { (path: $0, depth: 0) }
    while let (folder, depth) = folders.popLast() {
      guard FileSystem.kind(of: "\(root)/\(folder)") == .folder, depth < deepest,
        let entries = try? FileSystem.list("\(root)/\(folder)")
      else { continue }
      for entry in entries {
        let path = folder.isEmpty ? entry.name : "\(folder)/\(entry.name)"
        guard places.isSource(path) else { continue }
        if entry.kind == .folder {
          folders.append((path, depth + 1))
        } else {
          states[path] = FileState(of: "\(root)/\(path)")
        }
      }
    }
    return states
  }
}
