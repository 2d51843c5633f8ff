/// Which folders of a site are there: a folder that is missing holds none of the many files that one might look for in it.
struct KnownFolders {
  private let output: OutputFolder
  private var isThere: [Substring: Bool] = [:]

  init(in output: OutputFolder) { self.output = output }

  /// Whether the folder of a file is there.
  mutating func mayHold(_ file: String) -> Bool { isThere(OutputFolder.parent(of: file[...])) }

  private mutating func isThere(_ folder: Substring) -> Bool {
    if folder.isEmpty { return true }
    if let known = isThere[folder] { return known }
    let known = isThere(OutputFolder.parent(of: folder)) && output.kind(of: String(folder)) != nil
    isThere[folder] = known
    return known
  }
}
