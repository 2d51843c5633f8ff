import Diagnostics
import Reports

/// Shows diagnostics as text, with the lines that they speak of.
struct DiagnosticOutput {
  let location: ArchiveLocation
  /// Where the lines are taken from; by default the disk.
  var files: (any FileTree)?
  /// 1 for standard output, 2 for standard error.
  let stream: Int32

  func show(_ diagnostics: [Diagnostic]) throws {
    let files = files ?? WorkTree(below: location.root)
    let format = TextFormat(isColoured: Console.isColoured(stream)) { path in
      guard let bytes = try? files.read(path, limit: TextGuard.largest) else { return nil }
      return SourceText(
        path: path, bytes: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes)
    }
    var text = ""
    for diagnostic in diagnostics { text += format.format([diagnostic]) }
    guard !text.isEmpty else { return }
    if stream == 1 { try Console.output(Array(text.utf8)) } else { Console.error(String(text.dropLast())) }
  }
}
