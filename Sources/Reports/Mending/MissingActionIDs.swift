import Diagnostics
import Incidents

/// Gives ids to the actions that have none: A1, A2, … behind the highest of the report; A7 where a table says 7.
///
/// A number that is free between others may have been that of an action which was removed, and somebody may still refer to it.
struct MissingActionIDs: Mender {
  let rule: RuleName? = "action-id"

  func edits(of report: Report) -> [[Edit]] {
    let written = report.writtenActions
    var taken = Set(report.incident.actions.compactMap { $0.id?.anchor })
    let known = taken.union(written.compactMap { $0.missingID?.meant?.lowercased() })
    var last = known.compactMap(Self.number).max() ?? 0
    return written.compactMap { action in
      guard let place = action.missingID else { return nil }
      let wished = place.meant.flatMap { taken.contains($0.lowercased()) ? nil : $0 }
      // Somebody wrote an id that another action has.
      if case .word = place, wished == nil { return nil }
      let id = wished ?? "A\(last + 1)"
      guard let edit = Self.edit(id, at: place, in: report.source) else { return nil }
      if wished == nil { last += 1 }
      taken.insert(id.lowercased())
      return [edit]
    }
  }

  private static func edit(_ id: String, at place: WrittenActionPlace.IDPlace, in source: SourceText) -> Edit?
  {
    switch place {
    case .word(let word, let place): Edit(word, at: place, to: "`\(id)`", in: source)
    case .front(let place): Edit("", at: place, to: "`\(id)` ", in: source)
    case .cell(let text, let place): Edit(text, at: place, to: id + (text.isEmpty ? " " : ""), in: source)
    }
  }

  /// Of `a12`; numbers that nobody counts to are none.
  private static func number(of anchor: String) -> Int? {
    anchor.hasPrefix("a") && anchor.utf8.count <= 6 ? Int(anchor.dropFirst()) : nil
  }

  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool {
    var after = after
    guard before.actions.count == after.actions.count else { return false }
    for (index, action) in before.actions.enumerated() {
      guard let id = after.actions[index].id, action.id == nil || action.id == id else { continue }
      after.actions[index].id = action.id
      // What becomes the id was a word of the text.
      if action.id == nil, action.text.hasPrefix(id.local) { after.actions[index].text = action.text }
    }
    return before == after
  }
}
