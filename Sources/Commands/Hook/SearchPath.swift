import Foundation

/// The folders in which shells look for programs.
enum SearchPath {
  /// Whether a program of a name can be run from anywhere.
  static func holds(_ name: String) -> Bool {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.contains { $0.hasPrefix("/") && access("\($0)/\(name)", X_OK) == 0 }
  }
}
