import Reports

/// Why nothing was published.
package enum PublishingError: Error, Sendable {
  case file(FileError)
  /// The output folder is, holds or lies in a folder that icarus reads.
  case outputIsInput(path: String, input: String)
  /// The output folder is a link, or no folder.
  case unsafeOutput(path: String, reason: String)
  /// Files stand where pages would go, and no manifest says that icarus wrote them: it doesn't name them, or it is damaged or not
  /// there.
  case foreignFiles([String], in: String, hasManifest: Bool)
  /// A report changed or went while the site was made.
  case changedWhileBuilding(String)
  /// Two pages would have one address, or one a wrong address; in words.
  case sharedAddress(String)
  /// The user wants no more of it.
  case interrupted
}

extension PublishingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .outputIsInput(let path, let input):
      "can't publish to \"\(path)\": it is, holds or lies in \"\(input)\", which icarus reads; name another folder with --output"
    case .unsafeOutput(let path, let reason): "can't publish to \"\(path)\": \(reason)"
    case .foreignFiles(let paths, let folder, let hasManifest):
      Self.foreign(paths, in: folder, hasManifest: hasManifest)
    case .changedWhileBuilding(let path): "\"\(path)\" changed while the site was built; build again"
    case .sharedAddress(let problem): "\(problem); rename one of them"
    case .interrupted: "interrupted; the site is as it was"
    }
  }

  /// Whether the user asked for what can't be, and no disk failed.
  package var isWrongUsage: Bool {
    if case .outputIsInput = self { true } else { false }
  }

  /// Without the manifest icarus can't tell its own pages from anybody's.
  private static func foreign(_ paths: [String], in folder: String, hasManifest: Bool) -> String {
    let named = paths.prefix(5).map { "\"\($0)\"" }.joined(separator: ", ")
    let all = named + (paths.count > 5 ? " and \(paths.count - 5) more" : "")
    guard hasManifest else {
      return
        "\"\(folder)\" has no \(Manifest.file) that can be read, so nothing says that icarus wrote \(all), and it leaves them alone; "
        + "move the folder away to have it built anew, or name another with --output"
    }
    return
      "icarus did not write \(all) and leaves them alone; move them away, or name another folder with --output"
  }
}
