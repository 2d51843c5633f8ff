import Foundation

/// The pre-commit framework, where `script/pre-commit` installs it.
enum PreCommitFramework {
  /// The folder of this project.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let program = root + "/.build/pre-commit/bin/pre-commit"

  static var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }
}
