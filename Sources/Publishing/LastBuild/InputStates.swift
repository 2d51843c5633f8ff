import Bytes
import Reports

/// The state of all that a build reads, as bytes that differ when anything does.
struct InputStates {
  private(set) var bytes: [UInt8] = []
  /// In nanoseconds since 1970.
  private(set) var lastChange = Int.min
  /// Whether every folder could be listed.
  private(set) var isComplete = true
  private let root: String

  init(below root: String) { self.root = root }

  /// Notes a file, or a folder with all that is in it, by its path relative to the root; also that it isn't there.
  mutating func note(_ path: String) {
    var rest = [path]
    while let path = rest.popLast() {
      let state = FileState(of: "\(root)/\(path)")
      StateBytes.append(state, of: path, to: &bytes)
      guard let state else { continue }
      lastChange = max(lastChange, state.lastChange)
      guard state.kind == .folder else { continue }
      do {
        for entry in try FileSystem.list("\(root)/\(path)") { rest.append("\(path)/\(entry.name)") }
      } catch {
        isComplete = false
      }
    }
  }
}
