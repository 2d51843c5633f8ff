import Incidents

extension Listing {
  /// Those that its strip shows: from the oldest incident on, one to ten years. Nothing for a year and for what has no
  /// incidents.
  func months(in site: Site) -> RecentMonths? {
    guard kind != .years, let oldest = positions.last.map({ site.archive.incidents[$0].day }) else {
      return nil
    }
    let age = (site.today.year - oldest.year) * 12 + site.today.month - oldest.month + 1
    return RecentMonths(min(max(age, 12), 120), before: site.today)
  }
}
