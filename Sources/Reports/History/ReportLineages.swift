import Incidents

/// Finds the versions of each report in a log.
struct ReportLineages {
  private let log: HistoryLog
  /// Places of the names of the log.
  private let places: [String: Int]
  /// What was done to each of the names, in the order of the commits.
  private let steps: [[Step]]
  private let ids: Set<IncidentID>

  private struct Step {
    let commit: Int
    /// The place of the folder's name.
    let name: Int
    let object: String?
  }

  /// Of commits before `end`, in seconds since 1970. `ids` are those of all reports that there are.
  init(_ log: HistoryLog, before end: Int, ids: [IncidentID]) {
    self.log = log
    self.ids = Set(ids)
    places = Dictionary(uniqueKeysWithValues: zip(log.names, log.names.indices))
    var steps = [[Step]](repeating: [], count: log.names.count)
    for (index, commit) in log.commits.enumerated() where commit.moment < end {
      for file in commit.files {
        steps[file.name].append(Step(commit: index, name: file.name, object: file.object))
      }
    }
    self.steps = steps
  }

  /// A former id that another report has now is that one's.
  func lineage(of incident: Incident) -> ReportLineage {
    let own = places[incident.id.rawValue]
    let former = incident.aliases.map(\.value).filter { !ids.contains($0) }.compactMap { places[$0.rawValue] }
    let steps =
      former.isEmpty ? own.map { self.steps[$0] } ?? [] : self.steps(of: own, former: Set(former))
    return ReportLineage(
      id: incident.id,
      versions: steps.compactMap { step in
        step.object.map { ReportLineage.Version(commit: step.commit, object: $0) }
      })
  }

  /// A report is in one folder at a time. It moves where its folder goes, or its own one comes.
  private func steps(of own: Int?, former: Set<Int>) -> [Step] {
    let names = former.union(own.map { [$0] } ?? [])
    var all = names.flatMap { steps[$0] }
    // In one commit a folder goes before another comes, and its own comes last.
    all.sort { Self.rank($0, own) < Self.rank($1, own) }
    var current: Int?
    return all.filter { step in
      guard step.object != nil else {
        if current == step.name { current = nil }
        return false
      }
      if current == nil || step.name == own { current = step.name }
      return current == step.name
    }
  }

  private static func rank(_ step: Step, _ own: Int?) -> (Int, Int, Int) {
    (step.commit, step.object == nil ? 0 : step.name == own ? 2 : 1, step.name)
  }
}
