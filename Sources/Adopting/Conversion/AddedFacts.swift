import Bytes
import Drafting
import Incidents
import Reports

/// The lines of front matter that a report gets: what was read out of its name, its text and its timeline.
struct AddedFacts {
  let lines: [String]

  /// How much of it is written down. Less is where the report would say something else with more.
  enum Extent: Int, CaseIterable {
    /// Title and time frame.
    case all
    case title
    /// What it can't do without.
    case least

    var less: Extent? { Extent(rawValue: rawValue + 1) }
  }

  /// `logs` are what its logs will be called, in their order.
  init(_ report: Report, logs: [String], _ extent: Extent) {
    let incident = report.incident
    var lines: [String] = []
    if extent != .least, !report.stated.title, incident.title != incident.id.rawValue {
      lines.append("title: \(YAMLText.quoted(incident.title))")
    }
    if extent == .all {
      lines += [(Milestone.started, "first"), (.resolved, "last")].compactMap { milestone, place in
        guard report.stated.times[milestone] == nil, let time = incident.milestones[milestone] else {
          return nil
        }
        return "\(milestone.rawValue): \(time.local)    # the \(place) entry of the timeline"
      }
    }
    // Without a list the logs of a folder are in the order of their names.
    if report.stated.keys["logs"] == nil, logs != logs.sorted(by: { $0.precedesInBytes($1) }) {
      lines.append("logs: [\(logs.map { "{file: \(YAMLText.quoted($0))}" }.joined(separator: ", "))]")
    }
    self.lines = lines
  }

  /// What they change in a text: they become the end of its front matter, and make one where there is none.
  func edit(of bytes: [UInt8], _ fence: FrontMatterFence) -> Edit? {
    let end = bytes.firstLineEnd
    let text = lines.map { $0 + end }.joined()
    guard let yaml = fence.yaml else { return Edit(0..<0, to: "---\(end)\(text)---\(end)\(end)") }
    return lines.isEmpty ? nil : Edit(yaml.upperBound..<yaml.upperBound, to: text)
  }
}

extension [UInt8] {
  fileprivate var firstLineEnd: String {
    guard let feed = firstIndex(of: 0x0A), feed > startIndex, self[feed - 1] == 0x0D else { return "\n" }
    return "\r\n"
  }
}
