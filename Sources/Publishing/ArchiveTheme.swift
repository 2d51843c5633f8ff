import Diagnostics
import Reports
import Themes

/// The theme that an archive names.
package enum ArchiveTheme {
  package static func load(_ contents: ArchiveContents) throws(PublishingError) -> Diagnosed<Theme?> {
    let reference = ThemeReference(
      contents.settings.theme, path: contents.location.settings ?? "archive.yml",
      at: contents.settings.themePlace)
    do {
      return try ThemeLoader.load(reference, from: ThemesOfArchive(files: contents.files))
    } catch let error as FileError {
      throw .file(error)
    } catch {
      throw .file(FileError(.read, path: "themes", code: 0))
    }
  }
}

/// The folder `themes/` of an archive.
private struct ThemesOfArchive: ThemeFolders {
  /// 16 MiB.
  private static let largest = 16_777_216

  private static let folder = "themes"

  let files: any FileTree

  func entries(of path: String) throws -> [ThemeEntry]? {
    guard files.kind(of: Self.folder) == .folder, files.kind(of: Self.folder + "/" + path) == .folder else {
      return nil
    }
    return try files.list(Self.folder + "/" + path).map { ThemeEntry($0.name, kind($0.kind)) }
  }

  func bytes(of file: String) throws -> [UInt8] {
    try files.read(Self.folder + "/" + file, limit: Self.largest)
  }

  private func kind(_ kind: FileKind) -> ThemeEntry.Kind {
    switch kind {
    case .file: .file
    case .folder: .folder
    case .link: .link
    case .other: .other
    }
  }
}
