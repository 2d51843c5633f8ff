import Diagnostics
import Incidents
import Reports

/// A name that is almost a declared one is that one.
struct NamesDeclared: ArchiveRule {
  let name: RuleName = "misspelt-name"
  let level = Level.warning
  let summary = "services and people are spelt as archive.yml declares them"
  let reason = "a misspelt service gets a page of its own, and its incidents are missing on the right one"

  func findings(in archive: Archive) -> [(incident: Incident, finding: Finding)] {
    let services = archive.settings.services.keys.map(\.rawValue).sorted()
    let people = archive.settings.people.keys.map(\.rawValue).sorted()
    return (archive.incidents + archive.drafts).flatMap { incident in
      (incident.services.compactMap { misspelt($0.rawValue, services, "service", .start) }
        + (incident.authors + [incident.commander].compactMap(\.self)).compactMap {
          misspelt($0.rawValue, people, "person", .start)
        }
        + incident.actions.compactMap { action in
          action.owner.flatMap { misspelt($0.rawValue, people, "person", action.range) }
        }).map { (incident, $0) }
    }
  }

  private func misspelt(_ name: String, _ declared: [String], _ kind: String, _ range: SourceRange)
    -> Finding?
  {
    guard !declared.contains(name), let meant = NearMiss.of(name, among: declared) else { return nil }
    return .misspelt(name, kind, meant, range)
  }

  var examples: [RuleExample] { [.sample] }
}

extension Finding {
  fileprivate static func misspelt(_ name: String, _ kind: String, _ meant: String, _ range: SourceRange)
    -> Finding
  {
    Finding(range, "archive.yml declares no \(kind) \"\(name)\"", help: "did you mean \"\(meant)\"?")
  }
}
