import Incidents

extension ArchiveContents {
  /// The paths of all files that archive.yml means by its pattern, whether they can be read or not, relative to the archive's
  /// root. Reports in folders of their own don't count.
  package func looseReportPaths() throws(FileError) -> [String] {
    try looseTexts().map { settings.content.path(of: $0) }
  }

  private func looseTexts() throws(FileError) -> [String] {
    try LooseReports.paths(among: files, content: settings.content, matching: ReportPattern(settings))
  }

  /// A report that lies in a folder, or something that reports show and that lies in it or around it; nothing where there is
  /// none. Reports in folders of their own don't count. Paths are relative to the archive's root.
  package func file(readFrom folder: String) throws(FileError) -> String? {
    let content = settings.content
    guard let place = content.relative(folder) else { return nil }
    let texts = try looseTexts()
    let shown = incidents.filter { !$0.hasOwnFolder }.flatMap { $0.attachments + $0.logs.map(\.file) }
    let file =
      texts.first { $0.hasPrefix(place + "/") }
      ?? shown.first { ($0 + "/").hasPrefix(place + "/") || place.hasPrefix($0 + "/") }
    return file.map { content.path(of: $0) }
  }
}
