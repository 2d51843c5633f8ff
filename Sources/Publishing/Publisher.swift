import Pages
import Reports

/// Brings the files of a site into its folder: what is new or changed, in an order in which no link ever leads nowhere;
/// then takes away what is no longer part of it.
package struct Publisher {
  private let folder: OutputFolder
  private let files: [SiteFile]
  /// What earlier builds wrote.
  private let before: Manifest

  /// What a build did, in numbers of files.
  package struct Outcome: Hashable, Sendable {
    package var written = 0
    package var unchanged = 0
    package var removed = 0
  }

  init(_ files: [SiteFile], to folder: OutputFolder) throws(PublishingError) {
    self.folder = folder
    self.files = files
    before = folder.read(Manifest.file).map { Manifest(bytes: $0) } ?? Manifest()
    try refuseSharedAddresses()
    try refuseForeignFiles()
  }

  /// The manifest names what may be there before it is, so that a killed build leaves nothing that nobody owns.
  func publish() throws(PublishingError) -> Outcome {
    let after = Manifest(files: Set(files.map(\.address.path)))
    var outcome = Outcome()
    if after != before || folder.kind(of: Manifest.file) == nil {
      try write(Manifest(files: before.files.union(after.files)))
    }
    for stage in SiteFile.Stage.allCases { try publish(stage, &outcome) }
    for path in before.files.subtracting(after.files).sorted() {
      try folder.remove(path)
      outcome.removed += 1
    }
    try write(after)
    return outcome
  }

  private func publish(_ stage: SiteFile.Stage, _ outcome: inout Outcome) throws(PublishingError) {
    let folder = folder
    let files = files.filter { $0.stage == stage }
    let results = Array(files.enumerated()).concurrentMap { number, file -> Result<Bool, PublishingError> in
      Result { () throws(PublishingError) in
        try folder.write(try file.make(), to: file.address.path, number: number)
      }
    }
    for result in results {
      if try result.get() { outcome.written += 1 } else { outcome.unchanged += 1 }
    }
  }

  private func write(_ manifest: Manifest) throws(PublishingError) {
    _ = try folder.write(manifest.bytes, to: Manifest.file, number: files.count)
  }

  private func refuseSharedAddresses() throws(PublishingError) {
    var seen: Set<String> = []
    for file in files where !seen.insert(file.address.path).inserted {
      throw .sharedAddress("two files would be \"\(file.address)\"")
    }
  }

  /// A file that stands in the way is only taken over if it is what would be written.
  private func refuseForeignFiles() throws(PublishingError) {
    var foreign: [String] = []
    for file in files where !before.files.contains(file.address.path) {
      guard let kind = folder.kind(of: file.address.path) else { continue }
      if kind == .file, folder.read(file.address.path) == (try file.make()) { continue }
      foreign.append(file.address.path)
    }
    guard foreign.isEmpty else { throw .foreignFiles(foreign.sorted()) }
  }
}
