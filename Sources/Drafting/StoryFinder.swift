import ChatLogs
import Incidents

/// Reads an incident out of chat logs: when it began and ended, who noticed, what was done, who took part.
package struct StoryFinder {
  private let settings: ArchiveSettings
  private let events: [LoggedEvent]
  private let spans: [RedSpan]
  private let nicks: [String: PersonName]

  /// Seconds before the start in which a deploy is worth a look.
  private static let suspicion = 3_600
  /// Seconds before the first alert in which a person may have noticed.
  private static let notice = 1_800
  /// Seconds that a log goes on behind the end.
  private static let aftermath = 1_800
  /// Seconds that a log begins before the start.
  private static let prelude = 600
  /// Entries by people; more would be the log once more.
  private static let mostSpoken = 30

  /// Entries in all: who reads a draft of more reads the log.
  private static let mostEntries = 200
  /// People who are named.
  private static let mostParticipants = 30

  package init(_ logs: [SourceLog], _ settings: ArchiveSettings) {
    self.settings = settings
    events = LoggedEvent.merged(logs)
    spans = RedSpan.all(in: logs)
    nicks = Dictionary(
      settings.people.flatMap { name, profile in
        ([name.rawValue] + profile.nicks).map { ($0, name) }
      }, uniquingKeysWith: { min($0, $1) })
  }

  /// `from` and `to`, in seconds since 1970, are where the user says that it lies.
  package func story(from: Int? = nil, to: Int? = nil) -> IncidentStory {
    let asked = events.filter { $0.seconds >= from ?? .min && $0.seconds <= to ?? .max }
    guard let window = IncidentWindow.found(in: asked, spans) else { return IncidentStory() }
    var story = IncidentStory()
    let noticed = noticed(before: window.start, asked)
    let start = noticed?.seconds ?? window.start
    let first = noticed ?? asked.first { $0.seconds == window.start && ($0.isProblem || $0.isSpoken) }
    story.started = first?.time
    story.detected = story.started
    story.telling.detected = first?.place
    story.detectedBy = first.map(detector)
    story.range =
      (from ?? start - Self.prelude)...(to ?? max(window.end, window.activity.upperBound) + Self.aftermath)
    let inside = asked.filter {
      $0.seconds >= start && $0.seconds <= max(window.end + Self.aftermath, window.activity.upperBound)
    }
    let last = resolved(window, inside)
    story.resolved = last?.time
    story.telling.resolved = last?.place
    let beforeEnd = inside.filter { event in story.resolved.map { event.time <= $0 } ?? true }
    if story.detectedBy == .alert {
      let answer = beforeEnd.first { $0.isSpoken && $0.seconds >= window.start }
      story.acknowledged = answer?.time
      story.telling.acknowledged = answer?.place
    }
    let notice = beforeEnd.first { $0.isSpoken && Speech.tellsOfNotice($0.text) }
    story.customersTold = notice?.time
    story.telling.customersTold = notice?.place
    story.participants = participants(inside)
    story.commander = commander(inside)
    story.services = services(inside)
    let suspects = asked.filter {
      $0.alert?.kind == .deploy && $0.seconds < start && $0.seconds >= start - Self.suspicion
    }
    if let first = suspects.first, let range = story.range {
      story.range = min(range.lowerBound, first.seconds)...range.upperBound
    }
    let telling = TellingEvents.chosen(from: inside, most: Self.mostSpoken)
    story.entries = (suspects + telling).prefix(Self.mostEntries).map(entry)
    story.actions = inside.compactMap(action)
    return story
  }

  /// The first person who said that something was wrong, in the talk that led up to the first alert.
  private func noticed(before start: Int, _ events: [LoggedEvent]) -> LoggedEvent? {
    events.first {
      $0.seconds >= start - Self.notice && $0.seconds < start && $0.isSpoken && Speech.tellsOfTrouble($0.text)
    }
  }

  /// When somebody says so behind a recovery, else with the last recovery; nothing while a check is red.
  private func resolved(_ window: IncidentWindow, _ events: [LoggedEvent]) -> LoggedEvent? {
    let recovery = events.first { $0.alert?.kind == .recovery }?.seconds ?? window.start
    let said = events.first {
      $0.seconds >= recovery && $0.seconds <= window.activity.upperBound && $0.isSpoken
        && Speech.tellsOfEnd($0.text)
    }
    if let said { return said }
    return window.isOver ? events.last { $0.seconds <= window.end && ($0.isSpoken || $0.alert != nil) } : nil
  }

  private func detector(_ first: LoggedEvent) -> IncidentStory.Detector {
    guard first.isSpoken else { return .alert }
    return Speech.tellsOfCustomers(first.text) ? .customer : .staff
  }

  private func person(_ nick: String) -> PersonName? {
    nicks[nick] ?? nicks[String(nick.prefix { $0 != "|" })]
  }

  private func name(_ nick: String) -> String { person(nick).map(settings.name(of:)) ?? nick }

  private func participants(_ events: [LoggedEvent]) -> [IncidentStory.Participant] {
    var lines: [String: Int] = [:]
    for event in events where event.isSpoken && !settings.bots.contains(event.nick) {
      lines[name(event.nick), default: 0] += 1
    }
    return lines.map { IncidentStory.Participant(name: $0.key, lines: $0.value) }
      .sorted { ($1.lines, $0.name) < ($0.lines, $1.name) }.prefix(Self.mostParticipants).map(\.self)
  }

  /// Who stands behind `IC` in a topic.
  private func commander(_ events: [LoggedEvent]) -> PersonName? {
    for event in events where event.event.kind == .topic {
      let words = event.text.split { !$0.isLetter && !$0.isNumber && !"_-|^`[]{}\\".contains($0) }
      for (word, next) in zip(words, words.dropFirst()) where word == "IC" || word == "commander" {
        return person(String(next)) ?? PersonName(String(next))
      }
    }
    return nil
  }

  /// Those declared whose name stands in what was alerted or deployed.
  private func services(_ events: [LoggedEvent]) -> [ServiceName] {
    let alerted = events.compactMap(\.alert).flatMap {
      [$0.host, $0.service].compactMap { $0?.lowercased() }
    }
    return settings.services.keys.filter { service in
      alerted.contains { $0.contains(service.rawValue.lowercased()) }
    }.sorted()
  }

  private func entry(_ event: LoggedEvent) -> IncidentStory.Entry {
    IncidentStory.Entry(
      time: event.time, text: TellingEvents.text(of: event, by: name(event.nick)),
      place: event.place)
  }

  /// `#action anders to write the runbook` is an action of anders's.
  private func action(_ event: LoggedEvent) -> IncidentStory.Action? {
    guard let (kind, rest) = event.note, kind == .action, !rest.isEmpty else { return nil }
    let first = rest.prefix { $0 != " " }
    let owner = person(String(first.filter { $0 != ":" && $0 != "," && $0 != "@" }))
    var text = owner == nil ? rest : String(rest.dropFirst(first.count).drop { $0 == " " })
    for lead in ["to ", "will ", "should "] where owner != nil && text.hasPrefix(lead) {
      text.removeFirst(lead.count)
    }
    text = text.prefix(1).uppercased() + text.dropFirst()
    return IncidentStory.Action(
      text: MarkdownText.escaped(text), owner: owner,
      place: event.place)
  }
}
