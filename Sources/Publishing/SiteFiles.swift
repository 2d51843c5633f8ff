import Pages

/// Files of the site that are made at once, from what is read for them once.
struct SiteFiles: Sendable {
  let addresses: [Address]
  let stage: Stage
  /// What was noted of each, where they are as they would be made.
  private(set) var states: [[UInt8]]?
  /// Makes each of `addresses`, in their order, and gives it away at once. Throws where what they are made from went away
  /// meanwhile, or can't be read, or where a receiver throws.
  let make: @Sendable (Receiver) throws(PublishingError) -> Void

  /// The bytes are there only while it runs.
  typealias Receiver = (Address, UnsafeBufferPointer<UInt8>) throws(PublishingError) -> Void

  /// What must be there before what: a page before the lists that lead to it.
  enum Stage: Int, CaseIterable, Sendable {
    case assets
    case reports
    case lists
    case entrances
  }

  init(
    _ addresses: [Address], stage: Stage, make: @escaping @Sendable (Receiver) throws(PublishingError) -> Void
  ) {
    self.addresses = addresses
    self.stage = stage
    self.make = make
  }

  /// The same, which needn't be made if they are up to date.
  func kept(by changes: SiteChanges, if isUpToDate: Bool) -> SiteFiles {
    var files = self
    if isUpToDate { files.states = changes.states(of: addresses) }
    return files
  }

  /// One file.
  init(_ address: Address, stage: Stage, make: @escaping @Sendable () throws(PublishingError) -> [UInt8]) {
    self.init([address], stage: stage) { (receive) throws(PublishingError) in
      let bytes = try make()
      try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in try receive(address, bytes) }
    }
  }
}
