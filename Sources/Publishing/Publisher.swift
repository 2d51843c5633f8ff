import Pages
import Reports

/// Brings the files of a site into its folder: what is new or changed, in an order in which no link ever leads nowhere;
/// then takes away what is no longer part of it.
package struct Publisher {
  private let folder: OutputFolder
  private let files: [SiteFiles]
  /// What earlier builds wrote.
  private let before: Manifest

  /// What a build did, in numbers of files.
  package struct Outcome: Equatable, Sendable {
    package var written = 0
    package var unchanged = 0
    /// Of the unchanged ones, those that weren't even made.
    var kept = 0
    package var removed = 0
    /// Of all files of the site, as `StateBytes` has them.
    var states: [UInt8] = []
    /// What the next build needs to know of them.
    var site = PublishedSite(frame: 0)
  }

  /// `manifest` is what the folder's own says, where that is known.
  init(
    _ files: [SiteFiles], to folder: OutputFolder, after manifest: Manifest? = nil
  ) throws(PublishingError) {
    self.folder = folder
    self.files = files
    before = manifest ?? folder.read(Manifest.file).map { Manifest(bytes: $0) } ?? Manifest()
    try refuseSharedAddresses()
    try refuseForeignFiles()
  }

  /// The manifest names what may be there before it is, so that a killed build leaves nothing that nobody owns.
  func publish() throws(PublishingError) -> Outcome {
    let after = Manifest(files: Set(addresses.map(\.path)))
    var outcome = Outcome()
    if after != before || folder.kind(of: Manifest.file) == nil {
      try write(Manifest(files: before.files.union(after.files)))
    }
    for stage in SiteFiles.Stage.allCases { try publish(stage, &outcome) }
    let stale = before.files.subtracting(after.files)
    for path in stale.sorted() {
      try folder.remove(path)
      outcome.removed += 1
    }
    if !stale.isEmpty { try write(after) }
    outcome.states = states
    return outcome
  }

  private var states: [UInt8] {
    var bytes: [UInt8] = []
    func note(_ file: String) {
      StateBytes.append(FileState(of: "\(folder.path)/\(file)"), of: file, to: &bytes)
    }
    note(Manifest.file)
    for files in files {
      for (index, address) in files.addresses.enumerated() {
        if let states = files.states {
          StateBytes.append(noted: states[index], of: address.path, to: &bytes)
        } else {
          note(address.path)
        }
      }
    }
    return bytes
  }

  private func publish(_ stage: SiteFiles.Stage, _ outcome: inout Outcome) throws(PublishingError) {
    let folder = folder
    let ofStage = files.filter { $0.stage == stage }
    let kept = ofStage.filter { $0.states != nil }.reduce(0) { $0 + $1.addresses.count }
    outcome.kept += kept
    outcome.unchanged += kept
    let files = ofStage.filter { $0.states == nil }
    let results = Array(files.enumerated()).concurrentMap { number, files -> Result<Int, PublishingError> in
      Result { () throws(PublishingError) in
        var written = 0
        try files.make { (address, bytes) throws(PublishingError) in
          if try folder.write(bytes, to: address.path, number: number) { written += 1 }
        }
        return written
      }
    }
    for (files, result) in zip(files, results) {
      let written = try result.get()
      outcome.written += written
      outcome.unchanged += files.addresses.count - written
    }
  }

  private var addresses: [Address] { files.flatMap(\.addresses) }

  private func write(_ manifest: Manifest) throws(PublishingError) {
    let bytes = manifest.bytes
    try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
      _ = try folder.write(bytes, to: Manifest.file, number: files.count)
    }
  }

  private func refuseSharedAddresses() throws(PublishingError) {
    var seen: Set<String> = []
    for address in addresses where !seen.insert(address.path).inserted {
      throw .sharedAddress("two files would be \"\(address)\"")
    }
  }

  /// A file that stands in the way is only taken over if it is what would be written.
  private func refuseForeignFiles() throws(PublishingError) {
    let obstacles = obstacles
    guard !obstacles.isEmpty else { return }
    var foreign: [String] = []
    for files in files where files.addresses.contains(where: { obstacles.contains($0.path) }) {
      try files.make { (address, bytes) throws(PublishingError) in
        guard obstacles.contains(address.path) else { return }
        if folder.kind(of: address.path) == .file, folder.holds(bytes, at: address.path) { return }
        foreign.append(address.path)
      }
    }
    guard foreign.isEmpty else {
      throw .foreignFiles(
        foreign.sorted(), in: folder.path, hasManifest: folder.kind(of: Manifest.file) != nil)
    }
  }

  /// What stands where a file shall be that no earlier build wrote.
  private var obstacles: Set<String> {
    var folders = KnownFolders(in: folder)
    var obstacles: Set<String> = []
    for address in addresses where !before.files.contains(address.path) {
      if folders.mayHold(address.path), folder.kind(of: address.path) != nil {
        obstacles.insert(address.path)
      }
    }
    return obstacles
  }
}

extension Publisher.Outcome {
  /// Of a build that had nothing to do.
  package init(unchanged: Int) { self.unchanged = unchanged }
}
