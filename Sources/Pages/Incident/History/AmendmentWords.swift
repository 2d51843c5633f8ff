import Diagnostics
import Incidents

/// What an amendment changed, in one line: `severity SEV 2 to SEV 1; timeline, 2 entries added; A2 done`.
struct AmendmentWords {
  private let settings: ArchiveSettings

  init(_ settings: ArchiveSettings) { self.settings = settings }

  func text(_ amendment: Amendment) -> String { amendment.changes.map(text).joined(separator: "; ") }

  private func text(_ change: ReportChange) -> String {
    switch change {
    case .title(let from, let to): "title “\(from)” to “\(to)”"
    case .severity(let from, let to): "severity \(label(from)) to \(label(to))"
    case .status(let from, let to): "status \(from.rawValue) to \(to.rawValue)"
    case .times(let milestones):
      "\(milestones.count == 1 ? "time" : "times") of \(WordList.text(milestones.map { $0.label.lowercased() }))"
    case .impact(let from, let to): "impact: \(Self.numbers(from, to))"
    case .services(let added, let removed):
      names("service", added.map(settings.label), removed.map(settings.label))
    case .tags(let added, let removed): names("tag", added.map(\.rawValue), removed.map(\.rawValue))
    case .factors(let added, let removed): names("factor", added.map(\.rawValue), removed.map(\.rawValue))
    case .logs(let added, let removed): names("log", added, removed)
    case .graphs(let added, let removed): names("graph", added, removed)
    case .key(let key): "\(key) changed"
    case .section(let heading, let edit): "\(heading ?? "introduction") \(edit.word)"
    case .timeline(let added, let removed, let changed): Self.entries(added, removed, changed)
    case .actions(let edit, let ids, let others): "\(Self.actions(ids, others)) \(edit.word)"
    }
  }

  private func label(_ severity: String?) -> String {
    severity.map { settings.severity(named: $0)?.label ?? $0 } ?? "none"
  }

  /// `factors no-limit added, late gone`
  private func names(_ noun: String, _ added: [String], _ removed: [String]) -> String {
    let parts = [
      added.isEmpty ? nil : "\(added.joined(separator: ", ")) added",
      removed.isEmpty ? nil : "\(removed.joined(separator: ", ")) gone",
    ].compactMap(\.self)
    return "\(noun)\(added.count + removed.count == 1 ? "" : "s") \(parts.joined(separator: ", "))"
  }

  private static func numbers(_ from: Impact, _ to: Impact) -> String {
    let numbers: [(String, Int?, Int?)] = [
      ("customers", from.customers, to.customers),
      ("failed requests", from.requestsFailed, to.requestsFailed),
      ("support tickets", from.supportTickets, to.supportTickets),
    ]
    var parts = numbers.filter { $0.1 != $0.2 }.map { name, from, to in
      "\(name) \(number(from)) to \(number(to))"
    }
    if from.dataLoss != to.dataLoss { parts.append("data lost") }
    return parts.joined(separator: ", ")
  }

  private static func number(_ number: Int?) -> String { number.map { Counting.grouped($0) } ?? "unknown" }

  private static func entries(_ added: Int, _ removed: Int, _ changed: Int) -> String {
    let parts = [(added, "added"), (removed, "gone"), (changed, "changed")].filter { $0.0 > 0 }
    return "timeline, "
      + parts.enumerated().map { index, part in
        index == 0
          ? "\(Counting.text(part.0, "entry", plural: "entries")) \(part.1)"
          : "\(Counting.grouped(part.0)) \(part.1)"
      }.joined(separator: ", ")
  }

  private static func actions(_ ids: [String], _ others: Int) -> String {
    let rest = others > 0 ? [Counting.text(others, ids.isEmpty ? "action" : "other action")] : []
    return WordList.text(ids + rest)
  }
}

extension TextEdit {
  fileprivate var word: String {
    switch self {
    case .added: "added"
    case .removed: "gone"
    case .changed: "changed"
    case .rewritten: "rewritten"
    }
  }
}

extension ActionEdit {
  fileprivate var word: String {
    switch self {
    case .done: "done"
    case .dropped: "dropped"
    case .reopened: "open again"
    case .added: "added"
    case .changed: "changed"
    case .removed: "gone"
    }
  }
}
