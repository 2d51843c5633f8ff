import Diagnostics
import Incidents

/// Logs that several reports have: what one of them hides, the others must hide as well.
enum SharedLogs {
  /// Of those among some, which lie anywhere, that show what another hides.
  static func diagnostics(_ incidents: [Incident]) -> [Diagnostic] {
    var owners: [String: [(incident: Incident, log: LogReference)]] = [:]
    for incident in incidents {
      // What is shown as a file is shown whole.
      let whole = incident.attachments.filter { file in !incident.logs.contains { $0.file == file } }
      for log in incident.logs + whole.map({ LogReference(file: $0) }) {
        owners[log.file, default: []].append((incident, log))
      }
    }
    return owners.values.filter { $0.count > 1 }.flatMap { owners -> [Diagnostic] in
      // The first that hides them.
      let hiding = Dictionary(
        owners.flatMap { owner in owner.log.hidden.map { ($0, owner.incident) } }
      ) { first, _ in first }
      let hidden = hiding.keys.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      // More than one finding a report would say the same again.
      return owners.compactMap { shown -> Diagnostic? in
        guard let lines = hidden.first(where: { shown.log.firstShown(of: $0) != nil }),
          let other = hiding[lines]
        else { return nil }
        return .shown(lines, of: shown.log, by: shown.incident, hiddenBy: other)
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func shown(
    _ lines: ClosedRange<Int>, of log: LogReference, by incident: Incident, hiddenBy other: Incident
  ) -> Diagnostic {
    let name = lines.count == 1 ? "\(lines.lowerBound)" : "\(lines.lowerBound)-\(lines.upperBound)"
    return Diagnostic(
      "shared-log", path: incident.reportPath, at: .start,
      "\"\(log.file)\" is also a log of \"\(other.id)\", which hides of it what this report shows: \(name)",
      help: "hide it here as well: \"logs: [{file: …, hide: [\(name)]}]\"",
      notes: [Note("it is hidden here", path: other.reportPath)])
  }
}
