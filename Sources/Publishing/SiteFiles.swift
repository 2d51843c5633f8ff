import Incidents
import Pages
import Reports

/// Files of the site that are made at once, from what is read for them once; or that are as they would be made.
struct SiteFiles: Sendable {
  /// The one whose pages and attachments they are: all of them.
  let report: IncidentID?
  let content: Content

  enum Content: Sendable {
    /// As they are, with what was noted of them.
    case kept(ArraySlice<UInt8>)
    case made([Address], Stage, Maker)
  }

  /// Makes each of the addresses, in their order, and gives it away at once. Throws where what they are made from went away
  /// meanwhile, or can't be read, or where a receiver throws.
  typealias Maker = @Sendable (Receiver) throws(PublishingError) -> Void

  typealias Receiver = (Address, Made) throws(PublishingError) -> Void

  /// What a maker gives away.
  enum Made {
    /// They are there only while the receiver runs.
    case bytes(UnsafeBufferPointer<UInt8>)
    /// It is as it would be made: what was noted of it.
    case kept(ArraySlice<UInt8>)
    /// It is partly what it was.
    case pieces([ArrayParts.Piece], of: OpenFile)
  }

  /// What is written and comes into place before what: a page before the lists that lead to it. The index of the search is made
  /// from what is written of reports.
  enum Stage: Int, CaseIterable, Sendable {
    case assets
    case reports
    case searchIndex
    case lists
    case data
    case index
    case notFound
  }

  init(kept states: ArraySlice<UInt8>, of report: IncidentID? = nil) {
    self.report = report
    content = .kept(states)
  }

  init(_ addresses: [Address], of report: IncidentID? = nil, stage: Stage, make: @escaping Maker) {
    self.report = report
    content = .made(addresses, stage, make)
  }

  /// One file of no report.
  init(
    _ address: Address, stage: Stage, make: @escaping @Sendable () throws(PublishingError) -> [UInt8]
  ) {
    self.init([address], stage: stage) { (receive) throws(PublishingError) in
      let bytes = try make()
      try bytes.withUnsafeBufferPointer { (bytes) throws(PublishingError) in
        try receive(address, .bytes(bytes))
      }
    }
  }

  /// Of each file, relative to the root of the site.
  var paths: [String] {
    switch content {
    case .kept(let states): StateBytes.files(states).map(\.path)
    case .made(let addresses, _, _): addresses.map(\.path)
    }
  }

  /// Nothing where they are kept.
  var stage: Stage? { if case .made(_, let stage, _) = content { stage } else { nil } }

  /// The folder of the site in which they lie, and no others.
  var folder: Substring? {
    report.map { OutputFolder.parent(of: Address.incident($0).path[...]) }
  }

  /// How many of them are kept.
  var keptCount: Int {
    if case .kept(let states) = content { StateBytes.count(states) } else { 0 }
  }
}
