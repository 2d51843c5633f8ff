/// An action that could have prevented an incident, as the incident's author says.
package struct Prevention: Sendable {
  package let action: ActionItem
  /// The later incident.
  package let incident: Incident
  /// Days that the action had been open when the incident began; nothing if it wasn't open.
  package let openFor: Int?
}

extension Archive {
  /// What `preventable_by` says all over the archive, by the time of the incident, of each action once an incident.
  package var preventions: [Prevention] {
    var preventions: [Prevention] = []
    for incident in incidents.reversed() where !incident.preventableBy.isEmpty && incident.day <= today {
      var named: Set<ActionID?> = []
      for claim in incident.preventableBy {
        guard let action = action(claim.value), !isOwn(action, incident),
          named.insert(action.id).inserted
        else { continue }
        preventions.append(prevention(of: incident, by: action))
      }
    }
    return preventions
  }

  /// No action could have prevented the incident that it comes from.
  private func isOwn(_ action: ActionItem, _ incident: Incident) -> Bool { action.incident == incident.id }

  private func prevention(of incident: Incident, by action: ActionItem) -> Prevention {
    let wasOpen = action.wasOpen(on: incident.day)
    return Prevention(
      action: action, incident: incident, openFor: wasOpen ? action.age(on: incident.day) : nil)
  }

  /// The incidents that each action could have prevented, oldest first.
  package var preventedBy: [ActionID: [Prevention]] {
    Dictionary(grouping: preventions.filter { $0.action.id != nil }) { prevention in
      prevention.action.id ?? ActionID(incident: prevention.incident.id, local: "")
    }
  }
}
