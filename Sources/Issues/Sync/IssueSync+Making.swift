import Incidents

extension IssueSync {
  /// So many answers in a row that say nothing, and it is better to come back later.
  private static let mostUnknown = 3

  /// Actions that have no issue, and for which one may be made now.
  func missing() -> [WantedIssue] {
    let vanished = vanished
    return archive.wantedIssues.filter { wanted in
      guard let issue = ledger.issues[wanted.id] else {
        return !isKnown(wanted, under: vanished[wanted.action.text])
      }
      guard issue.state == .pending else { return false }
      guard let doubt = doubt else { return true }
      if !outcome.left.contains(where: { $0.action == wanted.id }) {
        outcome.leave(
          wanted.id,
          "nobody knows yet whether its issue was made; run this again in \(GitHubError.span(doubt))")
      }
      return false
    }
  }

  /// Whether an action with these very words had an issue under an id that no report has any more.
  private func isKnown(_ wanted: WantedIssue, under former: (ActionID, TrackedIssue)?) -> Bool {
    guard let (id, issue) = former else { return false }
    outcome.leaveOnce(
      wanted.id,
      "gets no issue, since \(id) said the same, had \(issue.repository)#\(issue.number ?? 0), and is gone: give it that id back, name the issue behind the action, or remove \(id) from issues.json"
    )
    return true
  }

  /// What the ledger has of actions that no report has, by their words.
  private var vanished: [String: (ActionID, TrackedIssue)] {
    let gone = ledger.issues.filter { $1.number != nil && $1.state != .gone && archive.action($0) == nil }
    return Dictionary(gone.map { ($1.text, ($0, $1)) }) { $0.0 < $1.0 ? $0 : $1 }
  }

  /// Seconds until a list surely shows what was asked for before; nothing where it does by now.
  private var doubt: Double? {
    guard let asOf = ledger.asOf else { return nil }
    let age = Double(now() - asOf)
    return age >= pace.settleTime || age < -86_400 ? nil : pace.settleTime - age
  }

  func create(_ missing: [WantedIssue]) throws(IssueError) {
    guard let repository, !missing.isEmpty else { return }
    if let refusal = repository.refusal { throw .closedRepository(repository.name, why: refusal) }
    var unknown = 0
    for (place, wanted) in missing.enumerated() {
      observer.note(.creating(wanted.id, number: place + 1, of: missing.count))
      do throws(IssueError) {
        unknown = try create(wanted, in: repository) ? 0 : unknown + 1
        if unknown == Self.mostUnknown { throw .github(.unknown(reason: "\(unknown) times in a row")) }
      } catch {
        guard case .github(let error) = error else { throw error }
        for rest in missing[place...] where ledger.issues[rest.id] == nil {
          outcome.leave(rest.id, "has no issue yet: \(error)")
        }
        return
      }
    }
  }

  /// Whether anybody knows now what became of it. Throws what keeps the others from being made as well.
  private func create(_ wanted: WantedIssue, in repository: IssueRepository) throws(IssueError) -> Bool {
    if try find(wanted, in: repository, as: \.found) { return true }
    let new = try asking { () throws(GitHubError) in try repository.newIssue(wanted) }
    ledger.issues[wanted.id] = TrackedIssue(
      repository: repository.name, number: nil, state: .pending, text: wanted.action.text)
    try save()
    do throws(GitHubError) {
      let made = try repository.create(new)
      note(made, of: wanted, as: \.created)
      noteWhatIsMissing(of: made, new, in: repository)
    } catch {
      if case .unknown = error { return try resolve(wanted, in: repository) }
      ledger.issues[wanted.id] = nil
      try save()
      guard case .refused(422, _, _) = error else { throw .github(error) }
      outcome.leave(wanted.id, "has no issue: \(error)")
      return true
    }
    try save()
    return true
  }

  /// GitHub leaves out without a word what a token may not set.
  private func noteWhatIsMissing(of made: GitHubIssue, _ new: NewIssue, in repository: IssueRepository) {
    if let labels = made.labels, !repository.hasLabel(labels) {
      outcome.noteOnce(
        nil,
        "issues were made without the label \"\(repository.label)\", which this token may not set: give it the right to write there, and them the label"
      )
    }
    if new.assignees != nil, made.assignees?.isEmpty ?? false {
      outcome.noteOnce(
        nil,
        "issues were made that are assigned to nobody, though archive.yml knows whom: this token may not assign them"
      )
    }
  }

  /// No answer came: where a list doesn't show the issue, nobody knows. It may have been sent long after it was noted, and
  /// the doubt begins now.
  private func resolve(_ wanted: WantedIssue, in repository: IssueRepository) throws(IssueError) -> Bool {
    try write()
    try asking { () throws(GitHubError) in try client.sleep(pace.retryDelay) }
    if try find(wanted, in: repository, as: \.created) { return true }
    outcome.leave(wanted.id, "no answer came when its issue was to be made; the next run finds out")
    return false
  }

  /// Whether an issue is there by now: somebody else may sync, too.
  private func find(
    _ wanted: WantedIssue, in repository: IssueRepository,
    as kind: WritableKeyPath<SyncOutcome, [ActionID: IssueReference]>
  ) throws(IssueError) -> Bool {
    let newest = try asking { () throws(GitHubError) in try repository.newestIssues() }
    known.add(newest, trusting: repository.isTrusted, current)
    guard let issue = known.issue(of: wanted.id) else { return false }
    note(issue, of: wanted, as: kind)
    try save()
    return true
  }
}
