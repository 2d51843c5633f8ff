import Bytes
import Incidents
import Reports

/// Sides of an incident that pages show which aren't its own.
package struct IncidentAspects: OptionSet, Hashable, Sendable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// What it is, and of its actions those of which one speaks today or at the next meeting, or that could have prevented a
  /// later incident; both without their words.
  package static let facts = IncidentAspects(rawValue: 1)
  /// All of its actions.
  package static let actions = IncidentAspects(rawValue: 2)
  /// Which actions could have prevented it, when it began, and its names.
  package static let claims = IncidentAspects(rawValue: 4)
  /// Of all incidents together: the years in which actions were opened.
  package static let actionYears = IncidentAspects(rawValue: 8)
  /// Of all incidents together: as of when the tracker told the states of actions.
  package static let trackerDay = IncidentAspects(rawValue: 16)
  /// Of all incidents together: which are like each other.
  package static let similarity = IncidentAspects(rawValue: 32)
  /// Of all incidents together: what became of their reports.
  package static let history = IncidentAspects(rawValue: 64)
  /// To what its report leads, and the places on its pages to which others may lead.
  package static let ties = IncidentAspects(rawValue: 128)
  /// What its author wants discussed.
  package static let question = IncidentAspects(rawValue: 256)
  /// Of which checks its logs say that they were red.
  package static let alerts = IncidentAspects(rawValue: 512)
  /// Of no incident: drafts, folders that wait for a report, and meetings.
  package static let agenda = IncidentAspects(rawValue: 1_024)
  /// What became of its actions, and when, but not what they say.
  package static let progress = IncidentAspects(rawValue: 2_048)
  /// What it is called, and its summary.
  package static let words = IncidentAspects(rawValue: 4_096)
  /// What its actions say, and why some won't be done.
  package static let actionWords = IncidentAspects(rawValue: 8_192)
  /// Of no incident: a page that shows words shows only those to which it leads, those of an incident where it leads to its page,
  /// those of an action where it leads to a place on that. Which these are doesn't depend on the words.
  package static let atLinks = IncidentAspects(rawValue: 16_384)
  /// Both kinds, where a page leads to them.
  package static let wordsAtLinks: IncidentAspects = [.words, .actionWords, .atLinks]
  /// Those of all incidents together.
  package static let ofArchive: IncidentAspects = [.actionYears, .trackerDay, .similarity, .history, .agenda]

  /// Of an incident.
  package static let all: IncidentAspects = [
    .facts, .words, .actionWords, .actions, .claims, .ties, .question, .alerts, .progress,
  ]
}

/// Digests of an incident: where one is as it was, so is what it is of.
package struct IncidentDigests: Hashable, Sendable {
  /// Of all that is known of it.
  package let value: UInt64
  package let facts: UInt64
  package let words: UInt64
  /// Of each of its actions, in their order.
  package let actionWords: [UInt64]
  package let actions: UInt64
  package let claims: UInt64
  package let ties: UInt64
  package let question: UInt64
  package let alerts: UInt64
  package let progress: UInt64
  /// Of all by which it is found to be like others.
  package let likeness: UInt64

  package init(
    value: UInt64, facts: UInt64, words: UInt64, actionWords: [UInt64], actions: UInt64, claims: UInt64,
    ties: UInt64, question: UInt64, alerts: UInt64, progress: UInt64, likeness: UInt64
  ) {
    self.value = value
    self.facts = facts
    self.words = words
    self.actionWords = actionWords
    self.actions = actions
    self.claims = claims
    self.ties = ties
    self.question = question
    self.alerts = alerts
    self.progress = progress
    self.likeness = likeness
  }

  package init(of incident: Incident, in site: Site) {
    let actions = incident.actions.map(\.withoutPlace)
    var facts = incident.withoutItsText
    facts.actions = actions.map { site.isOfNote($0) ? $0.withoutWords : $0.inOutline }
    var packer = Packer(capacity: 4_096)
    value = Self.digest(in: &packer) { packer in
      packer.append(incident)
      packer.append(trackedOf: actions)
    }
    self.facts = Self.digest(in: &packer) { packer in
      packer.append(facts)
      packer.append(trackedOf: facts.actions)
    }
    words = Self.digest(in: &packer) { packer in
      packer.append(incident.title)
      packer.append(incident.summary)
    }
    actionWords = actions.map { action in
      Self.digest(in: &packer) { packer in
        packer.append(action.text)
        packer.append(action.reason)
      }
    }
    self.actions = Self.digest(in: &packer) { packer in
      for action in actions { action.pack(into: &packer) }
      packer.append(trackedOf: actions)
    }
    claims = Self.digest(in: &packer) { packer in
      packer.append(incident.id)
      packer.append(facts.aliases)
      packer.append(incident.day)
      packer.append(incident.milestones.started)
      packer.append(facts.preventableBy)
    }
    ties = Self.digest(in: &packer) { packer in
      packer.append(
        incident.links.map { IncidentLink(target: $0.target, fragment: $0.fragment, range: .start) })
      packer.append(incident.anchors.text)
      packer.append(incident.logs)
    }
    question = Self.digest(in: &packer) { $0.append(incident.question) }
    alerts = Self.digest(in: &packer) { $0.append(incident.gist.checks) }
    progress = Self.digest(in: &packer) { packer in
      for action in actions { action.progress.pack(into: &packer) }
    }
    likeness = Self.digest(in: &packer) { packer in
      packer.append(incident.begin)
      packer.append(incident.factors)
      packer.append(incident.tags)
      packer.append(incident.services)
      packer.append(incident.gist.bytes[...])
      packer.append(facts.related)
      packer.append(facts.aliases)
    }
  }

  /// The sides that differ.
  package func changes(since before: IncidentDigests) -> IncidentAspects {
    var changes: IncidentAspects = []
    if facts != before.facts { changes.insert(.facts) }
    if words != before.words { changes.insert(.words) }
    if actionWords != before.actionWords { changes.insert(.actionWords) }
    if actions != before.actions { changes.insert(.actions) }
    if claims != before.claims { changes.insert(.claims) }
    if ties != before.ties { changes.insert(.ties) }
    if question != before.question { changes.insert(.question) }
    if alerts != before.alerts { changes.insert(.alerts) }
    if progress != before.progress { changes.insert(.progress) }
    return changes
  }

  /// Of what the tracker tells of an incident's actions; 0 where it tells nothing.
  package static func tracking(of incident: Incident) -> UInt64 {
    let actions = incident.actions
    guard actions.contains(where: \.isTracked) else { return 0 }
    var packer = Packer(capacity: 1_024)
    return digest(in: &packer) { packer in
      for action in actions where action.isTracked { action.pack(into: &packer) }
      packer.append(trackedOf: actions)
    }
  }

  private static func digest(in packer: inout Packer, _ pack: (inout Packer) -> Void) -> UInt64 {
    packer.removeAll()
    pack(&packer)
    return packer.checksum()
  }
}

extension Packer {
  /// Which of some actions the tracker tells of.
  fileprivate mutating func append(trackedOf actions: [ActionItem]) {
    for index in actions.indices where actions[index].isTracked { append(index) }
  }
}

extension Site {
  /// Whether what an action says stands elsewhere than among all actions: today, at the next meeting, or for what it could
  /// have prevented.
  fileprivate func isOfNote(_ action: ActionItem) -> Bool {
    action.isCurrent(on: today) || action.done.map { $0 >= ReviewAgenda.lastMeeting(in: archive) } ?? false
      || action.id.map { preventions[$0] != nil } ?? false
  }
}

extension Incident {
  /// The same without its words and what stands in its report only, and without where it stands.
  fileprivate var withoutItsText: Incident {
    var incident = self
    incident.title = ""
    incident.summary = nil
    incident.servicePlaces = []
    incident.personPlaces = []
    incident.question = nil
    incident.gist = .empty
    incident.logs = []
    incident.graphs = incident.graphs.map { _ in GraphReference(file: "") }
    incident.links = []
    incident.pageLinks = []
    incident.attachments = []
    incident.anchors = []
    incident.preventableBy = incident.preventableBy.map { Placed($0.value, at: .start) }
    incident.notPreventableBy = incident.notPreventableBy.map { Placed($0.value, at: .start) }
    incident.related = incident.related.map { Placed($0.value, at: .start) }
    incident.aliases = incident.aliases.map { Placed($0.value, at: .start) }
    return incident
  }
}

extension ActionItem {
  fileprivate var withoutPlace: ActionItem {
    var action = self
    action.range = .start
    action.ownerRange = nil
    return action
  }

  fileprivate var withoutWords: ActionItem {
    var action = self
    action.text = ""
    action.reason = nil
    return action
  }

  /// What became of it, and when.
  fileprivate var progress: ActionItem {
    var action = inOutline
    action.kind = kind
    action.opened = opened
    action.due = due
    action.done = done
    return action
  }

  /// No more than that it is there, and that it is closed.
  fileprivate var inOutline: ActionItem {
    ActionItem(incident: incident, id: id, text: "", state: state, range: .start)
  }
}
