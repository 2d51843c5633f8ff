import Diagnostics
import Incidents

/// What reports can name.
struct NamedReports {
  let archive: Archive
  private let ids: SortedIDs
  /// Ids and former ids.
  private let drafts: Set<IncidentID>

  init(_ archive: Archive) {
    self.archive = archive
    ids = SortedIDs(archive)
    drafts = Set(archive.drafts.flatMap { [$0.id] + $0.aliases.map(\.value) })
  }

  /// Whether a draft means itself, which the archive doesn't know.
  func isOfDraft(_ id: IncidentID, _ incident: Incident) -> Bool {
    incident.isDraft && archive.incident(id) == nil
      && (id == incident.id || incident.aliases.contains { $0.value == id })
  }

  /// Why there is no page of an incident; nothing if there is one.
  func absence(of id: IncidentID, at range: SourceRange) -> Finding? {
    guard archive.incident(id) == nil else { return nil }
    if drafts.contains(id) {
      return Finding(
        range, "the report of \"\(id)\" is a draft, so its page is not published",
        help: "name it once it is in review")
    }
    return Finding(range, "no incident has the id \"\(id)\"", help: help(for: id))
  }

  /// The id that may be meant; else those of the same day.
  private func help(for id: IncidentID) -> String {
    if let question = NearMiss.question(id.rawValue, among: ids.all) { return question }
    let sameDay = ids.all.filter { $0.utf8.prefix(11).elementsEqual(id.rawValue.utf8.prefix(11)) }
    return sameDay.isEmpty
      ? "an id is the name of a report's folder: \"2014-01-19-api-out-of-memory\""
      : "of that day \(sameDay.count == 1 ? "is" : "are") \(sameDay.map { "\"\($0)\"" }.joined(separator: ", "))"
  }
}

/// Of all reports, put in order when somebody names one that isn't there, which is seldom.
private final class SortedIDs {
  private let archive: Archive
  private(set) lazy var all = archive.all.map(\.id.rawValue).sorted()

  init(_ archive: Archive) { self.archive = archive }
}
