import Diagnostics
import Foundation
import Incidents
import Reports

/// Finds what is of the inside in a text for stakeholders.
package struct LeakFinder: Sendable {
  /// By names in small letters, and by words of people's names as they are written: "wit" is a word, "Wit" a name.
  private let kinds: [String: LeakKind]
  /// Those of people that have several words.
  private let names: LeakNames
  private let said: [IncidentID: Set<UInt64>]
  private let redaction: Redaction
  /// Where the team's own site stands.
  private let teamHost: String?
  private let repositories: Set<String>

  package init(_ names: InternalNames, _ settings: ArchiveSettings) {
    let found = names.found
    let known = Self.namesOfServices(settings).union(found.services)
    let words = found.wordsOfNames.filter { !known.contains($0.lowercased()) }
    kinds = found.kinds.filter { !known.contains($0.key) }
      .merging(words.map { ($0, .person) }) { $1 }
      .merging(Self.people(settings)) { $1 }
    self.names = LeakNames(kinds.filter { $0.value == .person }.map(\.key))
    said = found.said
    redaction = settings.redaction
    teamHost = settings.baseURL.flatMap { WordShape.host(of: $0) }
    repositories = found.repositories.union([settings.github.repository].compactMap(\.self))
  }

  /// A host, a bot or a channel may be called as the service that it belongs to, and that customers know.
  private static func namesOfServices(_ settings: ArchiveSettings) -> Set<String> {
    Set(
      settings.services.flatMap { name, profile in
        [name.rawValue, profile.label ?? ""].flatMap { name in
          name.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
        }
      })
  }

  private static func people(_ settings: ArchiveSettings) -> [String: LeakKind] {
    var kinds: [String: LeakKind] = [:]
    for (person, profile) in settings.people {
      for nick in profile.nicks { kinds[nick.lowercased()] = .nick }
      // "van" and "der" are words of whole languages.
      let name = (profile.name ?? "").split(separator: " ").map(String.init)
        .filter { $0.count > 2 && !($0.first?.isLowercase ?? true) }
      let ids = [person.rawValue, profile.github].compactMap { $0?.lowercased() }
      for word in ids + name { kinds[word] = .person }
    }
    return kinds
  }

  /// Each once, in the order in which they stand. `report` is the one that the text tells of.
  package func leaks(in text: String, of report: IncidentID?) -> [Leak] {
    // Marks that nobody sees don't part a name.
    let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
    let text = String(String.UnicodeScalarView(visible)).precomposedStringWithCompatibilityMapping
    var leaks: [Leak] = []
    func add(_ kind: LeakKind, _ word: String, found: String) {
      let leak = Leak(kind: kind, word: word, found: found)
      if !leaks.contains(leak) { leaks.append(leak) }
    }
    for word in LeakWords.of(text) {
      if let kind = kind(of: word) { add(kind, word, found: word) }
    }
    for name in names.found(in: text) { add(.person, String(name), found: String(name)) }
    for match in redaction.matches(in: text) { add(.redacted, match.pattern, found: match.text) }
    for secret in secrets(in: text) { add(.secret, secret.kind.described, found: secret.text) }
    if let report, let said = said[report] {
      if let run = SaidWords.runs(of: text).first(where: { said.contains($0.digest) }) {
        add(.logText, String(run.text), found: String(run.text))
      }
    }
    return leaks
  }

  private func kind(of word: String) -> LeakKind? {
    if let kind = kinds[word] ?? kinds[word.lowercased()] ?? WordShape.kind(of: word) { return kind }
    guard let host = WordShape.host(of: word) else { return nil }
    if repositories.contains(where: { word.contains("/\($0)/issues/") || word.contains("/\($0)/pull/") }) {
      return .issue
    }
    return host == teamHost ? .internalAddress : nil
  }

  private func secrets(in text: String) -> [(kind: Secret.Kind, text: String)] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { SecretScan.secrets(in: $0) }.map {
      ($0.kind, String(decoding: bytes[$0.range], as: UTF8.self))
    }
  }
}
