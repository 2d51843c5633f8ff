import Pages
import Reports

/// Brings the files of a site into its folder: what is new or changed, in an order in which no link ever leads nowhere;
/// then takes away what is no longer part of it.
package struct Publisher {
  private let folder: OutputFolder
  private let files: [SiteFiles]
  /// What earlier builds wrote, and what this one will have; nothing where no file comes or goes.
  private let manifests: (before: Manifest, after: Manifest)?

  /// What a build did, in numbers of files.
  package struct Outcome: Equatable, Sendable {
    package var written = 0
    package var unchanged = 0
    /// Of the unchanged ones, those that weren't even made.
    var kept = 0
    package var removed = 0
    /// All that the site has, and what it is.
    var files = NotedFiles()
    /// What the next build needs to know of them.
    var site = PublishedSite(frame: 0)
  }

  /// `earlier` tells what the folder has, where that is known.
  init(
    _ files: [SiteFiles], to folder: OutputFolder, after earlier: EarlierSite? = nil
  ) throws(PublishingError) {
    self.folder = folder
    self.files = files
    // Where no file comes or goes there is nothing that could stand in the way.
    if let earlier, Self.areSame(files, as: earlier.outputs) {
      manifests = nil
      return
    }
    let before = earlier?.manifest ?? folder.read(Manifest.file).map { Manifest(bytes: $0) } ?? Manifest()
    let paths = files.flatMap(\.paths)
    let after = Manifest(files: Set(paths))
    manifests = (before, after)
    try refuseSharedAddresses(paths, after)
    try refuseForeignFiles(since: before, after)
  }

  /// The manifest names what may be there before it is, so that a killed build leaves nothing that nobody owns.
  func publish() throws(PublishingError) -> Outcome {
    var outcome = Outcome()
    if let (before, after) = manifests, after != before || folder.kind(of: Manifest.file) == nil {
      try write(Manifest(files: before.files.union(after.files)))
    }
    outcome.kept = files.reduce(0) { $0 + $1.keptCount }
    outcome.unchanged = outcome.kept
    for stage in SiteFiles.Stage.allCases { try publish(stage, &outcome) }
    if let (before, after) = manifests { outcome.removed = try removeFiles(of: before, butOf: after) }
    outcome.files = notedFiles
    return outcome
  }

  /// How many there were.
  private func removeFiles(of before: Manifest, butOf after: Manifest) throws(PublishingError) -> Int {
    let stale = before.files.subtracting(after.files)
    for path in stale.sorted() { try folder.remove(path) }
    if !stale.isEmpty { try write(after) }
    return stale.count
  }

  private var notedFiles: NotedFiles {
    var noted = NotedFiles()
    noted.append(states(of: [Manifest.file])[...], of: nil)
    for files in files {
      let states =
        switch files.content {
        case .kept(let states): states
        case .made(let addresses, _, _): states(of: addresses.map(\.path))[...]
        }
      noted.append(states, of: files.report?.rawValue)
    }
    return noted
  }

  private func states(of paths: [String]) -> [UInt8] {
    var states: [UInt8] = []
    for path in paths { StateBytes.append(FileState(of: "\(folder.path)/\(path)"), of: path, to: &states) }
    return states
  }

  /// Whether files are those that were noted, in the same order, behind the manifest.
  private static func areSame(_ files: [SiteFiles], as noted: NotedFiles) -> Bool {
    var place: Int? = StateBytes.end(of: Manifest.file, in: noted.bytes[...])
    for files in files {
      guard let start = place else { return false }
      switch files.content {
      case .kept(let states): place = states.startIndex == start ? states.endIndex : nil
      case .made(let addresses, _, _):
        for address in addresses {
          place = place.flatMap { StateBytes.end(of: address.path, in: noted.bytes[$0...]) }
        }
      }
    }
    return place == noted.bytes.count
  }

  private func publish(_ stage: SiteFiles.Stage, _ outcome: inout Outcome) throws(PublishingError) {
    let folder = folder
    let made = files.compactMap { files in
      if case .made(let addresses, stage, let make) = files.content { (addresses, make) } else { nil }
    }
    let results = Array(made.enumerated()).concurrentMap { number, made -> Result<Int, PublishingError> in
      Result { () throws(PublishingError) in
        var written = 0
        try made.1 { (address, bytes) throws(PublishingError) in
          if try folder.write(bytes, to: address.path, number: number) { written += 1 }
        }
        return written
      }
    }
    for ((addresses, _), result) in zip(made, results) {
      let written = try result.get()
      outcome.written += written
      outcome.unchanged += addresses.count - written
    }
  }

  private func write(_ manifest: Manifest) throws(PublishingError) {
    let bytes = manifest.bytes
    try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
      _ = try folder.write(bytes, to: Manifest.file, number: files.count)
    }
  }

  private func refuseSharedAddresses(_ paths: [String], _ after: Manifest) throws(PublishingError) {
    guard after.files.count < paths.count else { return }
    var seen: Set<String> = []
    for path in paths where !seen.insert(path).inserted {
      throw .sharedAddress("two files would be \"\(path)\"")
    }
  }

  /// A file that stands in the way is only taken over if it is what would be written.
  private func refuseForeignFiles(since before: Manifest, _ after: Manifest) throws(PublishingError) {
    let obstacles = obstacles(since: before, after)
    guard !obstacles.isEmpty else { return }
    var foreign: [String] = []
    for files in files where files.paths.contains(where: obstacles.contains) {
      guard case .made(_, _, let make) = files.content else { continue }
      try make { (address, bytes) throws(PublishingError) in
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
  private func obstacles(since before: Manifest, _ after: Manifest) -> Set<String> {
    var folders = KnownFolders(in: folder)
    var obstacles: Set<String> = []
    for path in after.files where !before.files.contains(path) {
      if folders.mayHold(path), folder.kind(of: path) != nil { obstacles.insert(path) }
    }
    return obstacles
  }
}

extension Publisher.Outcome {
  /// Of a build that had nothing to do.
  package init(unchanged: Int) { self.unchanged = unchanged }
}
