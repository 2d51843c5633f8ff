import Reports

/// The files of a site as its manifest names them, read again only where that changed.
package struct PublishedFiles: Sendable {
  private let folder: String
  private var state: FileState?
  private var known: Set<String> = []

  package init(in folder: String) { self.folder = folder }

  /// Relative to the folder; none where there is no site.
  package mutating func paths() -> Set<String> {
    let now = FileState(of: "\(folder)/\(Manifest.file)")
    if now != state || now == nil {
      state = now
      known = (try? FileSystem.read("\(folder)/\(Manifest.file)")).map { Manifest(bytes: $0).files } ?? []
    }
    return known
  }
}
