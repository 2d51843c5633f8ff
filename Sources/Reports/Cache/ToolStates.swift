import Foundation

/// What the reading of an archive depends on, outside of the archive: the program first, and who runs it.
package struct ToolStates: Sendable {
  /// Differ when anything does.
  package let texts: [String]
  /// Whether this program can be told from others.
  package let isProgramKnown: Bool

  package init(_ files: [String]) {
    let states = files.map {
      FileState(of: $0).map { "\($0.inode) \($0.size) \($0.modified) \($0.changed)" } ?? ""
    }
    texts = states + ["\(geteuid())"]
    isProgramKnown = states.first.map { !$0.isEmpty } ?? false
  }
}
