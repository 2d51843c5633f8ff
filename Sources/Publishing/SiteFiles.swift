import Pages

/// Files of the site that are made at once, from what is read for them once.
struct SiteFiles: Sendable {
  let addresses: [Address]
  let stage: Stage
  /// As many as `addresses`, in their order. Throws where what they are made from went away meanwhile, or can't be read.
  let make: @Sendable () throws(PublishingError) -> [[UInt8]]

  /// What must be there before what: a page before the lists that lead to it.
  enum Stage: Int, CaseIterable, Sendable {
    case assets
    case reports
    case lists
    case entrances
  }

  init(
    _ addresses: [Address], stage: Stage, make: @escaping @Sendable () throws(PublishingError) -> [[UInt8]]
  ) {
    self.addresses = addresses
    self.stage = stage
    self.make = make
  }

  /// One file.
  init(_ address: Address, stage: Stage, make: @escaping @Sendable () throws(PublishingError) -> [UInt8]) {
    self.init([address], stage: stage) { () throws(PublishingError) in [try make()] }
  }
}
