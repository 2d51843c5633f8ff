/// The folder of themes as the caller reads it, so that nothing here touches a disk.
///
/// Paths are relative to it, with `/` between their parts: `acme/templates/index.mustache`.
package protocol ThemeFolders: Sendable {
  /// What lies right in a folder; nothing where there is no such folder.
  func entries(of folder: String) throws -> [ThemeEntry]?

  func bytes(of file: String) throws -> [UInt8]
}
