import Foundation

/// The folders in which shells look for programs.
package struct SearchPath {
  private let folders: [Substring]

  /// Of an environment.
  package init(of environment: [String: String]) {
    folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
  }

  /// Where a program is. Nothing is looked for relative to where we are, which may be a repository of anybody's.
  package func program(named name: String) -> String? {
    folders.lazy.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }
      .first { access($0, X_OK) == 0 && FileSystem.kind(of: $0) != .folder }
  }
}
