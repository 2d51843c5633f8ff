import ChatLogs
import Incidents
import Markdown
import Reports

/// All that is read of a report, without the places where it stands: two reports that say the same have the same.
struct ReportReading: Equatable {
  let facts: [(name: String, value: String)]

  init(_ report: Report) {
    let incident = report.incident
    func listed(_ values: [String]) -> String { values.joined(separator: "\n") }
    facts = [
      ("id", incident.id.rawValue), ("title", incident.title), ("severity", incident.severity?.id ?? ""),
      ("status", incident.status.rawValue), ("zone", incident.zone.name),
      ("times", listed(incident.milestones.inOrder.map { "\($0.milestone.rawValue) \($0.time.iso8601)" })),
      ("services", listed(incident.services.map(\.rawValue))),
      ("tags", listed(incident.tags.map(\.rawValue))),
      ("factors", listed(incident.factors.map(\.rawValue))),
      ("people", listed((incident.authors + [incident.commander].compactMap(\.self)).map(\.rawValue))),
      ("detection", incident.detectedBy?.rawValue ?? ""), ("summary", incident.summary ?? ""),
      ("numbers", "\(incident.impact)"), ("question", incident.question ?? ""),
      ("aliases", listed((incident.aliases + incident.related).map(\.value.rawValue))),
      ("sections", listed(report.sections.map { "\($0.kind?.rawValue ?? "") \($0.heading.plainText)" })),
      ("timeline", listed(report.entries.map { "\($0.time.iso8601) \($0.text.plainText)" })),
      ("actions", listed(incident.actions.map(\.said))), ("logs", listed(report.logs.map(\.said))),
      ("images", "\(report.images.count) of \(incident.attachments.count)"),
      ("graphs", "\(report.graphs.count)"), ("links", listed(report.links.map(\.target.said))),
      ("anchors", listed(incident.anchors.all)),
    ]
  }

  /// What another one says otherwise; nothing where it says the same.
  func firstDifference(from other: ReportReading?) -> String? {
    guard let other else { return "all of it" }
    return zip(facts, other.facts).first { $0.value != $1.value }?.0.name
  }

  static func == (a: ReportReading, b: ReportReading) -> Bool { a.firstDifference(from: b) == nil }
}

extension ActionItem {
  fileprivate var said: String {
    let facts = [
      id?.description, text, state.rawValue, owner?.rawValue, kind?.rawValue, priority?.rawValue,
      opened?.description, due?.description, done?.description, issue.map { "\($0)" }, reason,
    ]
    return facts.map { $0 ?? "-" }.joined(separator: " ")
  }
}

extension CuratedLog {
  fileprivate var said: String {
    let people = Set(log.events.map { String(decoding: log.nick(of: $0), as: UTF8.self) }).sorted()
    return ([reference.stem, "\(log.lineCount)", "\(shown.count)"] + people).joined(separator: " ")
  }
}

extension LinkTarget {
  /// What is nowhere before needn't be nowhere in the same way.
  fileprivate var said: String {
    switch self {
    case .web: "web"
    case .forbidden: "forbidden"
    case .anchor(let name): "#\(name)"
    case .log(let log, let lines): "log \(log) \(lines.map { "\($0)" } ?? "")"
    case .incident(let id, let fragment): "\(id)#\(fragment ?? "")"
    case .attachment: "file"
    case .page(let name, let fragment): "\(name)#\(fragment ?? "")"
    case .missing, .outside, .unpublished: "nowhere"
    }
  }
}
