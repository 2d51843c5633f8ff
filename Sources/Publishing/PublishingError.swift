import Reports

/// Why nothing was published.
package enum PublishingError: Error, Sendable {
  case file(FileError)
  /// The output folder is a link, or is or holds what icarus reads.
  case unsafeOutput(path: String, reason: String)
  /// Files stand where pages would go, and icarus did not write them.
  case foreignFiles([String])
  /// A report changed or went while the site was made.
  case changedWhileBuilding(String)
  /// Two pages would have one address, or one a wrong address; in words.
  case sharedAddress(String)
}

extension PublishingError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .file(let error): "\(error)"
    case .unsafeOutput(let path, let reason): "can't publish to \"\(path)\": \(reason)"
    case .foreignFiles(let paths):
      "icarus did not write \(paths.prefix(5).map { "\"\($0)\"" }.joined(separator: ", "))"
        + "\(paths.count > 5 ? " and \(paths.count - 5) more" : "") and leaves them alone; move them away, or use --output"
    case .changedWhileBuilding(let path): "\"\(path)\" changed while the site was built; build again"
    case .sharedAddress(let problem): "\(problem); rename one of them"
    }
  }
}
