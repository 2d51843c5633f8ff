import Pages
import Reports

/// Brings the files of a site into its folder. First all that differs is written beside it, so that whatever fails then
/// changes nothing. Then it is moved into place: what is new, to which nothing leads yet; what is changed; and last what is no
/// longer part of the site goes, to which nothing leads any more. So wherever readers can come, no link leads nowhere.
package struct Publisher {
  private let folder: OutputFolder
  private let files: [SiteFiles]
  /// What the folder has, where that is known.
  private let known: NotedFiles?
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
    known = earlier?.outputs
    // Where no file comes or goes there is nothing that could stand in the way.
    if let earlier, Self.areSame(files, as: earlier.outputs) {
      manifests = nil
      return
    }
    let before = earlier?.manifest ?? Manifest(in: folder)
    let paths = files.flatMap(\.paths)
    let after = Manifest(files: Set(paths))
    manifests = (before, after)
    try refuseSharedAddresses(paths, after)
    try refuseForeignFiles(since: before, after)
  }

  /// The manifest names what may be there before it is, so that a killed build leaves nothing that nobody owns.
  /// `onWritten` is called from many threads, with how many groups of files are to be written. Where `isInterrupted` says so
  /// before anything is moved, the site stays as it was.
  func publish(
    telling onWritten: @escaping @Sendable (Int) -> Void = { _ in },
    isInterrupted: @escaping @Sendable () -> Bool = { false }
  ) throws(PublishingError) -> Outcome {
    var outcome = Outcome()
    let stages = numbersByStage
    let count = stages.reduce(0) { $0 + $1.count }
    var batches: [Int: FileBatch] = [:]
    try inOrder(stages, &batches) { (number, _) throws(PublishingError) in
      defer { onWritten(count) }
      if isInterrupted() { throw .interrupted }
      return try write(files[number], number)
    }
    if let (before, after) = manifests, after != before || folder.kind(of: Manifest.file) == nil {
      try replace(Manifest(files: before.files.union(after.files)), as: "before")
    }
    try place(&batches, stages)
    outcome.kept = files.reduce(0) { $0 + $1.keptCount }
    outcome.written = batches.values.reduce(0) { $0 + $1.written }
    outcome.unchanged = batches.values.reduce(outcome.kept) { $0 + $1.unchanged }
    if let (before, after) = manifests { outcome.removed = try removeFiles(of: before, butOf: after) }
    outcome.files = noted(batches)
    return outcome
  }

  private func place(_ batches: inout [Int: FileBatch], _ stages: [[Int]]) throws(PublishingError) {
    try inOrder(stages, &batches) { (_, batch) throws(PublishingError) in
      try batch?.placeNew()
      return batch
    }
    try inOrder(stages, &batches) { (_, batch) throws(PublishingError) in
      var batch = batch
      try batch?.placeChanged()
      return batch
    }
  }

  /// How many there were.
  private func removeFiles(of before: Manifest, butOf after: Manifest) throws(PublishingError) -> Int {
    let stale = before.files.subtracting(after.files)
    // Pages go before what they show.
    let (pages, others) = (stale.filter(Self.isPage), stale.filter { !Self.isPage($0) })
    for path in pages.sorted() + others.sorted() { try folder.remove(path) }
    if !stale.isEmpty { try replace(after, as: "after") }
    return stale.count
  }

  private static func isPage(_ path: String) -> Bool { path.hasSuffix(".html") }

  /// `batches` are those of the files that were made.
  private func noted(_ batches: [Int: FileBatch]) -> NotedFiles {
    var noted = NotedFiles(like: known)
    var manifest: [UInt8] = []
    StateBytes.append(folder.state(of: Manifest.file), of: Manifest.file, to: &manifest)
    noted.append(manifest[...], of: nil)
    for (number, files) in files.enumerated() {
      let states =
        if case .kept(let states) = files.content { states } else { batches[number]?.states[...] ?? [] }
      noted.append(states, of: files.report?.rawValue)
    }
    return noted
  }

  /// Whether files are those that were noted, in the same order, behind the manifest.
  private static func areSame(_ files: [SiteFiles], as noted: NotedFiles) -> Bool {
    var place: Int? = StateBytes.end(of: Manifest.file, in: noted.bytes)
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
    return place == noted.bytes.endIndex
  }

  /// Of the groups of files that are made.
  private var numbersByStage: [[Int]] {
    var stages = [[Int]](repeating: [], count: SiteFiles.Stage.allCases.count)
    for number in files.indices {
      if let stage = files[number].stage { stages[stage.rawValue].append(number) }
    }
    return stages
  }

  /// Does something with every group of files that are made, those of one stage on all cores; its number tells which.
  private func inOrder(
    _ stages: [[Int]], _ batches: inout [Int: FileBatch],
    _ body: @Sendable (Int, FileBatch?) throws(PublishingError) -> FileBatch?
  ) throws(PublishingError) {
    for numbers in stages {
      let before = batches
      let after = numbers.concurrentMap { number in
        Result { () throws(PublishingError) in try body(number, before[number]) }
      }
      for (number, batch) in zip(numbers, after) { batches[number] = try batch.get() }
    }
  }

  private func write(_ files: SiteFiles, _ number: Int) throws(PublishingError) -> FileBatch? {
    guard case .made(_, _, let make) = files.content else { return nil }
    var batch = try FileBatch(to: folder, number: number, in: files.folder)
    try make { (address, made) throws(PublishingError) in
      switch made {
      case .bytes(let bytes): try batch.write(bytes, to: address.path)
      case .kept(let state): batch.keep(state)
      case .pieces(let pieces, let earlier): try batch.write(pieces, of: earlier, to: address.path)
      }
    }
    return batch
  }

  /// What a build from nothing would make anew needn't be forced to the disk; without the manifest nobody knows whose it is.
  private func replace(_ manifest: Manifest, as name: String) throws(PublishingError) {
    try manifest.bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
      guard let file = try folder.write(bytes, to: Manifest.file, as: "\(name).json", forcing: true) else {
        return
      }
      try folder.move(file)
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
      try make { (address, made) throws(PublishingError) in
        guard case .bytes(let bytes) = made, obstacles.contains(address.path) else { return }
        if folder.kind(of: address.path) == .file, folder.holds(bytes, at: address.path) { return }
        foreign.append(address.path)
      }
    }
    guard foreign.isEmpty else {
      throw .foreignFiles(foreign.sorted(), in: folder.path, hasManifest: !before.files.isEmpty)
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
