import ChatLogs
import Incidents
import Reports
import Synchronization

/// Names of the inside, gathered from all reports while they are at hand; from many threads at once.
package final class InternalNames: Sendable {
  private let state = Mutex(State())

  struct State {
    /// By names in small letters.
    var kinds: [String: LeakKind] = [:]
    /// Of the names of authors and commanders that have several, as sentences have them: "Walter" of `walter-smith`. Who owns
    /// an action may be a team.
    var wordsOfNames: Set<String> = []
    /// Of which the site tells, in small letters.
    var services: Set<String> = []
    /// Digests of what was said, by report.
    var said: [IncidentID: Set<UInt64>] = [:]
    /// Where the issues of actions are, `owner/repo`.
    var repositories: Set<String> = []
  }

  package init() {}

  /// What is found twice is what it was first.
  var found: State { state.withLock { $0 } }

  package func note(_ report: Report) {
    var names: [(String, LeakKind)] = []
    let incident = report.incident
    let people = incident.authors + [incident.commander].compactMap(\.self)
    for person in people + incident.actions.compactMap(\.owner) { names.append((person.rawValue, .person)) }
    let wordsOfNames = people.flatMap { LeakNames.capitalisedWords(of: $0.rawValue) }
    for file in incident.attachments + incident.logs.map(\.file) + incident.graphs.map(\.file) {
      names += [(file, .file), (String(file.split(separator: "/").last ?? ""), .file)]
    }
    names += incident.logs.compactMap(\.channel).map { ($0, .channel) }
    var said: Set<UInt64> = []
    for log in report.logs { Self.note(log, &names, &said) }
    state.withLock { state in
      for (name, kind) in names where name.count > 1 {
        let name = name.lowercased()
        if state.kinds[name] == nil { state.kinds[name] = kind }
      }
      state.wordsOfNames.formUnion(wordsOfNames)
      state.repositories.formUnion(incident.actions.compactMap { $0.issue?.repository })
      state.services.formUnion(incident.services.map { $0.rawValue.lowercased() })
      if !said.isEmpty { state.said[incident.id] = said }
    }
  }

  private static func note(
    _ curated: CuratedLog, _ names: inout [(String, LeakKind)], _ said: inout Set<UInt64>
  ) {
    let log = curated.log
    var nicks: Set<[UInt8]> = []
    for event in log.events where event.kind.isTalk || event.kind.namesPeople {
      // Bots have names as services have.
      if event.alert == nil { nicks.formUnion([Array(log.nick(of: event)), Array(log.target(of: event))]) }
      guard event.kind.isTalk else { continue }
      said.formUnion(SaidWords.digests(of: String(decoding: log.text(of: event), as: UTF8.self)))
    }
    names += nicks.map { (String(decoding: $0, as: UTF8.self), .nick) }
    names += log.alerts.compactMap(\.host).map { ($0, .host) }
  }
}

extension ChatEvent.Kind {
  /// Whether it tells who came, went, or is called otherwise now.
  fileprivate var namesPeople: Bool {
    switch self {
    case .join, .part, .quit, .kick, .nick: true
    default: false
    }
  }
}
