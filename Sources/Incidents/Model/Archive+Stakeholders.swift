extension Archive {
  /// What stakeholders may know: of each incident when it was, how bad, of which services, what it cost, and what is being
  /// done; of no person. What isn't here can't leak. Their site stands elsewhere than the team's.
  package var forStakeholders: Archive {
    var settings = settings
    settings.people = [:]
    settings.services = settings.services.mapValues { ServiceProfile(label: $0.label, owner: nil) }
    settings.github = GitHubSettings()
    settings.baseURL = nil
    return Archive(
      settings: settings, today: today, incidents: incidents.filter { !$0.isDraft }.map(\.forStakeholders))
  }
}

extension Incident {
  fileprivate var forStakeholders: Incident {
    var incident = Incident(
      id: id, title: title, status: .reviewed, milestones: milestones, zone: zone, reportPath: reportPath)
    incident.hasOwnFolder = hasOwnFolder
    incident.severity = severity
    incident.services = services
    incident.summary = summary
    incident.impact = impact
    incident.aliases = aliases
    incident.actions = actions.filter { $0.state == .open || $0.state == .done }.map(\.forStakeholders)
    return incident
  }
}

extension ActionItem {
  fileprivate var forStakeholders: ActionItem {
    var action = ActionItem(incident: incident, id: nil, text: text, state: state, range: .start)
    action.opened = opened
    action.done = done
    return action
  }
}
