import Incidents

/// What is open from the incidents of a listing: the oldest, which its page shows, and how many more there are.
struct OpenActions {
  /// More rows nobody reads, and the page of all actions has the others.
  private static let limit = 100

  /// Those of which nobody knows when they were opened last.
  let shown: [ActionPlace]
  let rest: Int

  init(of listing: Listing, in archive: Archive) {
    let open = listing.positions.flatMap { archive.countedActions[ofIncident: $0].filter { $0.isOpen } }
    shown = ActionSections.oldestFirst(open.map(\.opened)).prefix(Self.limit).map { open[$0].place }
    rest = open.count - shown.count
  }
}
