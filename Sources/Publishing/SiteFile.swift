import Pages

/// A file of the site and how to make it.
struct SiteFile: Sendable {
  let address: Address
  let stage: Stage
  /// Throws where what it is made from went away meanwhile, or can't be read.
  let make: @Sendable () throws(PublishingError) -> [UInt8]

  /// What must be there before what: a page before the lists that lead to it.
  enum Stage: Int, Comparable, CaseIterable, Sendable {
    case assets
    case reports
    case lists
    case entrances

    static func < (a: Stage, b: Stage) -> Bool { a.rawValue < b.rawValue }
  }
}
