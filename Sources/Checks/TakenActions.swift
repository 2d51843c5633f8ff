import Incidents
import Reports

/// Tells which actions that a chat speaks of have become actions of the report.
struct TakenActions {
  /// The actions that say a word, by their places.
  private var actions: [String: [Int]] = [:]
  private var linked: Set<Line> = []

  private struct Line: Hashable {
    let log: Int
    let line: Int
  }

  /// A link to more lines than these speaks of none of them.
  private static let longestLink = 50

  init(_ report: Report) {
    for link in report.links {
      guard let (log, lines) = report.logLines(of: link.target), lines.count <= Self.longestLink else {
        continue
      }
      for line in lines { linked.insert(Line(log: log, line: line)) }
    }
    for (place, action) in report.incident.actions.enumerated() {
      for word in WordBeginnings("\(action.text) \(action.owner?.rawValue ?? "")").words {
        actions[word, default: []].append(place)
      }
    }
  }

  /// Whether one of the report's actions has most of its words, or the report links its line. Without words there is no
  /// telling, so it counts as taken up.
  func include(_ action: LoggedAction) -> Bool {
    if linked.contains(Line(log: action.log, line: action.line)) { return true }
    let words = WordBeginnings(action.text).words
    var shared: [Int: Int] = [:]
    for word in words {
      for place in actions[word] ?? [] { shared[place, default: 0] += 1 }
    }
    return words.isEmpty || shared.values.contains { $0 * 2 > words.count }
  }
}
