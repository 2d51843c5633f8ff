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
    let texts = ArchiveTexts(in: files ?? WorkTree(below: location.root))
    let format = TextFormat(
      isColoured: Console.isColoured(stream), width: Console.width(stream), source: texts.text)
    let text = format.format(diagnostics.map(\.withoutSecrets))
    guard !text.isEmpty else { return }
    if stream == 1 {
      try Console.output(Array(text.utf8))
    } else {
      Console.error(styled: String(text.utf8.dropLast()) ?? text)
    }
  }
}
