import Incidents

/// The state of an archive in sentences.
package enum ArchiveLede {
  /// `90 incidents since November 2024.`
  package static func size(of archive: Archive) -> String {
    guard let oldest = archive.incidents.last else { return "No incidents yet." }
    return "\(Counting.text(archive.incidents.count, "incident")) since \(DayText.month(oldest.day))."
  }

  package static func sentences(_ archive: Archive) -> String {
    [size(of: archive), last(archive), recurrence(archive)].compactMap(\.self).joined(separator: " ")
  }

  private static func last(_ archive: Archive) -> String? {
    switch archive.daysSinceLast {
    case nil: nil
    case 0: "The last one was today."
    case 1: "The last one was yesterday."
    case .some(let days): "The last one was \(Counting.grouped(days)) days ago."
    }
  }

  /// How many of the last twelve months share a factor with an earlier incident; one walk, oldest first.
  private static func recurrence(_ archive: Archive) -> String? {
    let year = RecentYear(upTo: archive.today)
    var seen: Set<FactorName> = []
    var count = 0
    var sharing = 0
    for incident in archive.incidents.reversed() {
      if year.contains(incident.day) {
        count += 1
        if !seen.isDisjoint(with: incident.factors) { sharing += 1 }
      }
      seen.formUnion(incident.factors)
    }
    guard sharing > 0 else { return nil }
    let verb = sharing == 1 ? "shares" : "share"
    return
      "\(Counting.grouped(sharing)) of the \(Counting.grouped(count)) of the last twelve months \(verb) a contributing factor with an earlier one."
  }
}
