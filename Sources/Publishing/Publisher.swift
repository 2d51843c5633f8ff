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
  /// `onWritten` is called from many threads, with how many groups of files are to be written.
  func publish(
    telling onWritten: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(PublishingError) -> Outcome {
    var outcome = Outcome()
    let count = files.count { if case .made = $0.content { true } else { false } }
    if let (before, after) = manifests, after != before || folder.kind(of: Manifest.file) == nil {
      try write(Manifest(files: before.files.union(after.files)))
    }
    var batches = [FileBatch?](repeating: nil, count: files.count)
    for stage in SiteFiles.Stage.allCases { try publish(stage, &batches) { onWritten(count) } }
    outcome.kept = files.reduce(0) { $0 + $1.keptCount }
    outcome.written = batches.reduce(0) { $0 + ($1?.written ?? 0) }
    outcome.unchanged = batches.reduce(outcome.kept) { $0 + ($1?.unchanged ?? 0) }
    if let (before, after) = manifests { outcome.removed = try removeFiles(of: before, butOf: after) }
    outcome.files = noted(batches)
    return outcome
  }

  /// How many there were.
  private func removeFiles(of before: Manifest, butOf after: Manifest) throws(PublishingError) -> Int {
    let stale = before.files.subtracting(after.files)
    for path in stale.sorted() { try folder.remove(path) }
    if !stale.isEmpty { try write(after) }
    return stale.count
  }

  /// `batches` are those of the files that were made.
  private func noted(_ batches: [FileBatch?]) -> NotedFiles {
    var noted = NotedFiles()
    var manifest: [UInt8] = []
    StateBytes.append(folder.state(of: Manifest.file), of: Manifest.file, to: &manifest)
    noted.append(manifest[...], of: nil)
    for (files, batch) in zip(files, batches) {
      let states = if case .kept(let states) = files.content { states } else { batch?.states[...] ?? [] }
      noted.append(states, of: files.report?.rawValue)
    }
    return noted
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

  private func publish(
    _ stage: SiteFiles.Stage, _ batches: inout [FileBatch?], _ onWritten: @Sendable () -> Void
  ) throws(PublishingError) {
    let numbers = files.indices.filter { files[$0].stage == stage }
    let made = numbers.concurrentMap { number in
      defer { onWritten() }
      return Result { () throws(PublishingError) in try publish(files[number], number) }
    }
    for (number, batch) in zip(numbers, made) { batches[number] = try batch.get() }
  }

  private func publish(_ files: SiteFiles, _ number: Int) throws(PublishingError) -> FileBatch? {
    guard case .made(_, _, let make) = files.content else { return nil }
    var batch = try FileBatch(to: folder, number: number, in: files.folder)
    try make { (address, bytes) throws(PublishingError) in try batch.write(bytes, to: address.path) }
    try batch.finish()
    return batch
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
