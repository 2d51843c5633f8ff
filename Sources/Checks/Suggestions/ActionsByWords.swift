import Incidents

/// Finds open actions for the same service that speak of what a report tells: at least two rare words of the action are in
/// the report's title, summary or factors.
struct ActionsByWords {
  /// Fewer words in common are chance.
  private static let fewest = 2
  /// A word that more than a tenth of all reports have, and more than these, tells nothing.
  private static let common = 3
  /// Of each word so many are weighed.
  private static let limit = 8

  /// A word in what was promised for a service.
  private struct Key: Hashable {
    let service: ServiceName
    let word: UInt64
  }

  /// Of each incident that asks, what its report speaks of.
  private let stories: [IncidentID: Set<UInt64>]
  private let archive: Archive
  /// The words that asking reports have, in how many reports, and in which last.
  private var counts: [UInt64: (reports: Int, last: Int)]
  private let reports: Int

  static func search(
    for asking: [Incident], among all: [Incident], in archive: Archive
  ) -> [IncidentID: SuggestedActions] {
    let services = Set(asking.flatMap(\.services))
    let concerned = all.filter { $0.services.contains(where: services.contains) }
    return ActionsByWords(asking, concerned, archive).suggestions(for: asking, among: concerned)
  }

  private init(_ asking: [Incident], _ concerned: [Incident], _ archive: Archive) {
    self.archive = archive
    stories = Dictionary(asking.map { ($0.id, Self.story(of: $0, archive.settings)) }) { $1 }
    counts = [:]
    for story in stories.values { for word in story { counts[word] = (0, -1) } }
    reports = concerned.count
    for (place, incident) in concerned.enumerated() {
      for text in Self.texts(of: incident) { count(text, at: place) }
      for action in incident.actions { count(action.text, at: place) }
    }
  }

  /// Each word once a report.
  private mutating func count(_ text: String, at place: Int) {
    TellingWords.forEach(in: text) { key, _ in
      guard let count = counts[key], count.last != place else { return }
      counts[key] = (count.reports + 1, place)
    }
  }

  private static func texts(of incident: Incident) -> [String] {
    [incident.title, incident.summary ?? ""] + incident.factors.map(\.rawValue)
  }

  /// Without the names of its services, which they share anyhow.
  private static func story(of incident: Incident, _ settings: ArchiveSettings) -> Set<UInt64> {
    var words: Set<UInt64> = []
    for text in texts(of: incident) { TellingWords.forEach(in: text) { key, _ in words.insert(key) } }
    for text in incident.services.flatMap({ [$0.rawValue, settings.label(of: $0)] }) {
      TellingWords.forEach(in: text) { key, _ in words.remove(key) }
    }
    return words
  }

  private func isRare(_ word: UInt64) -> Bool {
    counts[word].map { $0.reports <= max(Self.common, reports / 10) } ?? false
  }

  private func suggestions(
    for asking: [Incident], among concerned: [Incident]
  ) -> [IncidentID: SuggestedActions] {
    var open = OpenActions<Key>(
      of: asking.flatMap { incident in
        (stories[incident.id] ?? []).filter(isRare).flatMap { word in
          incident.services.map { Key(service: $0, word: word) }
        }
      })
    var found: [IncidentID: SuggestedActions] = [:]
    var number = 0
    for incident in concerned {
      if let story = stories[incident.id] { found[incident.id] = suggestion(for: incident, story, &open) }
      for action in incident.actions where action.isPromise {
        number += 1
        var words: Set<UInt64> = []
        TellingWords.forEach(in: action.text) { key, _ in if isRare(key) { words.insert(key) } }
        for word in words {
          for service in incident.services {
            open.add(
              [Promise(number: number, action: action, incident: incident)],
              under: Key(service: service, word: word))
          }
        }
      }
    }
    return found
  }

  private typealias Candidate = (action: ActionItem, service: ServiceName, words: Set<UInt64>)

  private func suggestion(
    for incident: Incident, _ story: Set<UInt64>, _ open: inout OpenActions<Key>
  ) -> SuggestedActions? {
    var candidates: [Int: Candidate] = [:]
    for service in incident.services {
      for word in story where isRare(word) {
        let key = Key(service: service, word: word)
        for promise in open.last(Self.limit, of: key, on: incident.day) {
          candidates[promise.number, default: (promise.action, service, [])].words.insert(word)
        }
      }
    }
    let best = candidates.filter { $1.words.count >= Self.fewest }
      .sorted { ($0.value.words.count, $0.key) > ($1.value.words.count, $1.key) }
      .prefix(SuggestedActions.most).map(\.value)
    if best.isEmpty { return nil }
    return SuggestedActions(
      actions: best.map {
        ($0.action, .words(TellingWords.words(of: $0.action.text, among: $0.words), $0.service))
      })
  }
}
