import Diagnostics
import Reports
import Synchronization

/// The texts of an archive, for whoever shows a line of one: all formats get their lines here, with asterisks for private keys:
/// only the whole text tells which lines are of one. Other secrets are masked where a line is shown.
final class ArchiveTexts: Sendable {
  private let files: any FileTree
  /// Findings of a file follow one another, so that one text is enough.
  private let last = Mutex<(path: String, text: SourceText?)?>(nil)

  init(in files: any FileTree) { self.files = files }

  /// Nothing where there is no such file, or none that can be read.
  func text(_ path: String) -> SourceText? {
    last.withLock { last in
      if let last, last.path == path { return last.text }
      let text = read(path)
      last = (path, text)
      return text
    }
  }

  private func read(_ path: String) -> SourceText? {
    guard let bytes = try? files.read(path, limit: TextGuard.largest) else { return nil }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    return SourceText(path: path, bytes: SecretScan.withoutPrivateKeys(text))
  }
}
