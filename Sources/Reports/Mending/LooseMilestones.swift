import Diagnostics
import Incidents

/// Writes the times of the front matter as YYYY-MM-DD HH:MM.
struct LooseMilestones: Mender {
  let rule: RuleName? = "time"

  func edits(of report: Report) -> [[Edit]] {
    Self.keys.compactMap { key, milestone in
      guard report.stated.times[milestone] == nil, let place = report.stated.keys[key] else { return nil }
      return edit(ofKeyAt: place, in: report.source) { isOfMorning($0, milestone, in: report) }.map {
        [$0]
      }
    }
  }

  private static let keys = Milestone.allCases.map { ($0.rawValue, $0) } + [("declared", .acknowledged)]

  /// Of `started: 2014-3-2 9:05`, on one line.
  private func edit(ofKeyAt key: SourceRange, in source: SourceText, isOfMorning: (WrittenTime) -> Bool)
    -> Edit?
  {
    let line = source.line(key.end.line)
    var rest = line.dropFirst(max(0, key.end.column - 1)).drop { $0 == 0x20 }
    guard rest.popFirst() == UInt8(ascii: ":") else { return nil }
    rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    let written = rest.prefix { !"\"',#}".utf8.contains($0) || $0 == UInt8(ascii: ",") && isInner(rest) }
    let text = String(decoding: written, as: UTF8.self).trimmingBlanks
    guard let time = LooseTime.canonical(text, isOfMorning: isOfMorning) else { return nil }
    let place = SourceLocation(line: key.end.line, column: rest.startIndex - line.startIndex + 1)
    return Edit(text, at: place, to: time, in: source)
  }

  /// Whether a time lies before a later milestone, and wouldn't half a day later.
  private func isOfMorning(_ written: WrittenTime, _ milestone: Milestone, in report: Report) -> Bool {
    let local = written.local(on: Day(number: 0))
    let time = (written.zone ?? report.incident.zone).resolve(local).timestamp
    func stated(_ milestones: some Sequence<Milestone>) -> [Timestamp] {
      milestones.filter { report.stated.times[$0] != nil }.compactMap { report.incident.milestones[$0] }
    }
    guard let place = Milestone.ordered.firstIndex(of: milestone),
      let later = stated(Milestone.ordered[(place + 1)...]).min(), time <= later,
      stated(Milestone.ordered[..<place]).allSatisfy({ $0 <= time })
    else { return false }
    return later - time < 43_200
  }

  /// Whether a comma may stand within the value: not in a mapping in braces, which ends with `}`.
  private func isInner(_ rest: ArraySlice<UInt8>) -> Bool { !rest.contains(UInt8(ascii: "}")) }

  /// What the timeline says may now lie on another day.
  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool {
    var after = after
    guard before.entries.map(\.text) == after.entries.map(\.text),
      before.actions.map(\.id) == after.actions.map(\.id),
      before.actions.map(\.text) == after.actions.map(\.text)
    else { return false }
    after.milestones = before.milestones
    after.entries = before.entries
    after.actions = before.actions
    return before == after
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}
