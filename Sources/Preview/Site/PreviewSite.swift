import Reports

/// A site as it may be asked for: by the addresses of the files that were built, and by nothing else.
package struct PreviewSite: Sendable {
  /// The absolute path of the folder that holds the files.
  private let folder: String
  private let files: Set<String>
  /// Files that the last build left out because of errors, as they were before.
  private let kept: [String: [UInt8]]

  /// What an address leads to.
  enum Place: Equatable, Sendable {
    /// By its path in the site.
    case file(String)
    /// To the address of a folder that has a page.
    case elsewhere(String)
    case nowhere
  }

  package init(folder: String, files: Set<String> = [], keeping kept: [String: [UInt8]] = [:]) {
    self.folder = folder
    self.files = files
    self.kept = kept
  }

  var isEmpty: Bool { files.isEmpty && kept.isEmpty }

  /// `path` is that of a request, with its escapes. Nothing is looked for on the disk: what leads out of the site, has a dot
  /// in front or a link in the way is no address of it.
  func place(of path: String) -> Place {
    guard let file = Self.file(path) else { return .nowhere }
    if file.isEmpty || file.hasSuffix("/") {
      return has(file + "index.html") ? .file(file + "index.html") : .nowhere
    }
    if has(file) { return .file(file) }
    return has(file + "/index.html") ? .elsewhere("/\(PercentEncoding.encoded(path: file))/") : .nowhere
  }

  /// The path in the site that a request names, whether there is such a file or not.
  static func file(_ path: String) -> String? {
    guard path.hasPrefix("/") else { return nil }
    let file = PercentEncoding.decoded(path.dropFirst())
    // A slash that was escaped parts no folders.
    let slashes = path.utf8.count { $0 == UInt8(ascii: "/") } - 1
    guard file.utf8.count(where: { $0 == UInt8(ascii: "/") }) == slashes else { return nil }
    return file
  }

  func has(_ file: String) -> Bool { kept[file] != nil || files.contains(file) }

  /// Nothing of a file that went away meanwhile.
  func bytes(of file: String) -> [UInt8]? {
    if let bytes = kept[file] { return bytes }
    guard files.contains(file) else { return nil }
    return try? FileSystem.read("\(folder)/\(file)")
  }

  /// Changes when the bytes of a file do: each is written only where they differ.
  func state(of file: String) -> FileState? {
    kept[file] == nil && files.contains(file) ? FileState(of: "\(folder)/\(file)") : nil
  }
}
