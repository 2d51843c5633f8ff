import Checks
import Diagnostics
import Reports

/// Shows what was found in an archive, in the format that the user asks for.
struct FindingsOutput {
  let format: OutputFormat
  let location: ArchiveLocation

  /// On standard output; what isn't read by programs alone has its last line on standard error.
  func show(_ diagnostics: [Diagnostic], of found: CheckedArchive) throws {
    if format == .text {
      try DiagnosticOutput(location: location, files: found.contents.files, stream: 1).show(diagnostics)
    } else {
      try Console.output(bytes(of: diagnostics, in: found.contents.files))
    }
    if format != .json { Console.error(Summary.text(diagnostics, of: found)) }
  }

  /// What there is to read for a program where nothing was looked at.
  static func nothing(as format: OutputFormat) -> [UInt8] {
    switch format {
    case .text, .github: []
    case .json: JSONFormat.format([])
    case .sarif: SARIFFormat(.standard, version: Version.text, source: { _ in nil }).format([])
    }
  }

  private func bytes(of diagnostics: [Diagnostic], in files: any FileTree) -> [UInt8] {
    let text = ArchiveTexts(in: files).text
    let folder = RepositoryFolder.path(of: location)
    let diagnostics = diagnostics.map(\.withoutSecrets)
    return switch format {
    case .text: Array(TextFormat(source: text).format(diagnostics).utf8)
    case .json: JSONFormat.format(diagnostics)
    case .github: GitHubFormat(folder: folder, source: text).format(diagnostics)
    case .sarif:
      SARIFFormat(.standard, version: Version.text, folder: folder, source: text).format(diagnostics)
    }
  }
}
