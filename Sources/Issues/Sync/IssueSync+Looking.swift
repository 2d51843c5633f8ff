import Incidents

extension IssueSync {
  func look() throws(IssueError) {
    outcome = SyncOutcome()
    unreadable = []
    renameFormer()
    observer.note(.looking(repository: repositoryName))
    let repository = try asking { () throws(GitHubError) in
      try IssueRepository(archive.settings.github, named: repositoryName, client)
    }
    self.repository = repository
    try list()
    try readBack()
    adopt()
    noteDoubtful()
    noteDoubles()
    for action in archive.actionsWithoutID {
      outcome.leave(
        nil,
        "the action \"\(IssueText.beginning(of: action, archive.settings))\" of \(action.incident) has no id, and so no issue; \"icarus check --fix\" gives it one"
      )
    }
  }

  /// Actions of an incident that has another id now are noted under that.
  private func renameFormer() {
    for (id, issue) in ledger.issues.sorted(by: { $0.key < $1.key }) {
      let current = current(id)
      guard current != id, ledger.issues[current] == nil else { continue }
      ledger.issues[id] = nil
      ledger.issues[current] = issue
      outcome.move(current, to: issue, from: "\(id)")
    }
  }

  func list() throws(IssueError) {
    guard let repository else { return }
    let listed = try asking { () throws(GitHubError) in try repository.issues(all: ledger.issues.isEmpty) }
    known = KnownIssues()
    known.add(listed, trusting: repository.isTrusted, current)
  }

  /// What GitHub tells now of all that is tracked.
  private func readBack() throws(IssueError) {
    for (id, issue) in tracked() {
      guard let number = issue.number, let seen = try seen(issue, number, of: id), seen != ledger.issues[id]
      else { continue }
      let noted = ledger.issues[id]
      if noted?.state != seen.state || noted?.reason != seen.reason || noted?.closed != seen.closed {
        outcome.changed[id] = seen
      }
      if let former = noted?.formerReference, former != seen.formerReference {
        outcome.move(id, to: seen, from: "\(former)")
      }
      ledger.issues[id] = seen
    }
  }

  /// What the ledger and the reports say, by action.
  private func tracked() -> [(ActionID, TrackedIssue)] {
    var tracked = ledger.issues
    for incident in archive.incidents where !incident.isDraft {
      for action in incident.actions {
        guard let id = action.id, let reference = action.issue, isHere(reference),
          isNews(reference, tracked[id])
        else { continue }
        tracked[id] = TrackedIssue(
          repository: reference.repository ?? repositoryName, number: reference.number, state: .open,
          text: action.text)
      }
    }
    return tracked.sorted { $0.key < $1.key }
  }

  /// Whether an issue is on the server that is asked, which the environment may name.
  private func isHere(_ reference: IssueReference) -> Bool {
    guard let site = reference.site else { return true }
    var github = GitHubSettings()
    github.apiURL = server.address
    return github.otherSite(ofAddress: site) == nil
  }

  /// Whether a report names an issue where none is noted, or one that is gone.
  private func isNews(_ reference: IssueReference, _ noted: TrackedIssue?) -> Bool {
    guard let noted, let former = noted.formerReference else { return true }
    return noted.state == .gone && !archive.settings.github.areSame(reference, former)
  }

  /// The issue of an action among those that are known. Where the ledger has another's, the markers count.
  private func knownIssue(_ number: Int, of id: ActionID) -> GitHubIssue? {
    guard let found = known.issues[number] else { return nil }
    guard let own = known.issue(of: id), let marked = IssueMarker.action(in: found.body).map(current),
      marked != id
    else { return found }
    outcome.noteOnce(id, "the ledger said #\(number), which is of \(marked); its issue is #\(own.number)")
    return own
  }

  /// Nothing where it stays as it is noted.
  private func seen(_ issue: TrackedIssue, _ number: Int, of id: ActionID) throws(IssueError) -> TrackedIssue?
  {
    guard let repository else { return nil }
    let isHere = isRepository(issue.repository, repository.name)
    if isHere, let found = knownIssue(number, of: id) { return found.tracked(text: issue.text) }
    guard needsLook(issue, id) else { return nil }
    if unreadable.contains(issue.repository.lowercased()) { return leaveUnread(issue, number, of: id) }
    do throws(GitHubError) {
      return try repository.issue(number, in: isHere ? repository.name : issue.repository)
        .tracked(text: issue.text)
    } catch {
      guard case .refused(let status, _, _) = error, status != 401 else { throw .github(error) }
      let isReadable = try asking { () throws(GitHubError) in
        try isHere ? true : client.holds("/repos/\(issue.repository)")
      }
      if isReadable, status == 404 || status == 410 { return gone(issue, id) }
      unreadable.insert(issue.repository.lowercased())
      return leaveUnread(issue, number, of: id)
    }
  }

  /// What the token doesn't reach stays as it is noted.
  private func leaveUnread(_ issue: TrackedIssue, _ number: Int, of id: ActionID) -> TrackedIssue? {
    outcome.leave(
      id,
      "has the issue \(issue.repository)#\(number), of which nothing new is known: this token can't read it")
    return nil
  }

  private func isRepository(_ a: String, _ b: String) -> Bool {
    let a = a.lowercased()
    return a == b.lowercased() || a == repositoryName.lowercased()
  }

  /// What is over on both sides is asked for no more, unless a list tells of it; nor is what no report names. What was gone
  /// may be there again.
  private func needsLook(_ issue: TrackedIssue, _ id: ActionID) -> Bool {
    guard let action = archive.action(id) else { return false }
    guard let noted = ledger.issues[id], noted.number == issue.number else { return true }
    switch noted.state {
    case .pending: return false
    case .open: return true
    case .closed: return action.state == .open
    case .gone: return action.state == .open || action.issue != nil
    }
  }

  private func gone(_ issue: TrackedIssue, _ id: ActionID) -> TrackedIssue {
    var gone = issue
    gone.state = .gone
    gone.reason = nil
    gone.closed = nil
    outcome.note(
      id,
      "its issue \(issue.repository)#\(issue.number ?? 0) is not there: it was deleted, or the report names a wrong one. None is made instead; for a new one remove it from the report and from issues.json"
    )
    return gone
  }

  /// Issues that bear the marker of an action are its own, whoever lost the note.
  private func adopt() {
    for wanted in archive.wantedIssues where ledger.issues[wanted.id]?.number == nil {
      guard let issue = known.issue(of: wanted.id) else { continue }
      note(issue, of: wanted, as: \.found)
    }
  }

  private func noteDoubtful() {
    for (number, id) in known.doubtful.sorted(by: { $0.key < $1.key })
    where archive.action(id) != nil && ledger.issues[id]?.number != number
      && (known.issues[number]?.state == "open" || ledger.issues[id] == nil)
    {
      outcome.note(
        id,
        "is named by #\(number), which somebody made who doesn't belong to the repository, and is not taken for its issue; with the label \"\(archive.settings.github.label)\" it would be"
      )
    }
  }

  func noteDoubles() {
    for (id, numbers) in known.byAction.sorted(by: { $0.key < $1.key }) where numbers.count > 1 {
      let counted = ledger.issues[id]?.number ?? numbers[0]
      let others = numbers.filter { $0 != counted && known.issues[$0]?.state == "open" }
      if others.isEmpty { continue }
      let all = others.map { "#\($0)" }.joined(separator: ", ")
      outcome.leaveOnce(id, "has more than one issue: #\(counted) counts; close \(all) as a duplicate")
    }
  }

  /// After everything is noted: where the list doesn't come, the next run looks.
  func lookForDoubles() {
    guard (try? list()) != nil else { return }
    noteDoubles()
  }
}
