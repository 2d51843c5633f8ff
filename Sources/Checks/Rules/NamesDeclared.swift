import Diagnostics
import Incidents
import Reports

/// A name that is almost a declared one is that one.
struct NamesDeclared: ArchiveRule {
  let name: RuleName = "misspelt-name"
  let level = Level.warning
  let summary = "services and people are spelt as archive.yml declares them"
  let reason = "a misspelt service gets a page of its own, and its incidents are missing on the right one"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    let services = archive.settings.services.keys.map(\.rawValue).sorted()
    let people = archive.settings.people.keys.map(\.rawValue).sorted()
    if services.isEmpty && people.isEmpty { return [] }
    return archive.all.flatMap { incident in
      let owners = incident.actions.compactMap { action in
        action.owner.map { ($0.rawValue, action.ownerRange ?? action.range) }
      }
      let named = zip(
        (incident.authors + [incident.commander].compactMap(\.self)).map(\.rawValue), incident.personPlaces)
      let used = zip(incident.services.map(\.rawValue), incident.servicePlaces)
      let findings =
        used.compactMap { misspelt($0, services, "service", $1) }
        + (Array(named) + owners).compactMap { misspelt($0, people, "person", $1) }
      return findings.map { (incident, $0) }
    }
  }

  private func misspelt(_ name: String, _ declared: [String], _ kind: String, _ range: SourceRange)
    -> Finding?
  {
    guard !declared.contains(name), let meant = NearMiss.of(name, among: declared) else { return nil }
    return .misspelt(name, kind, meant, range)
  }

  var examples: [RuleExample] {
    let declared = "services: {broker: {label: Broker}}\npeople: {alice: {name: Alice A.}}"
    return [
      .sample,
      RuleExample.sample.under(declared),
      RuleExample.bad("services: [broker]", "services: [↓brocker]").under(declared),
      RuleExample.bad("(@alice, due", "(↓@alcie, due").under(declared),
    ]
  }
}

extension Finding {
  fileprivate static func misspelt(_ name: String, _ kind: String, _ meant: String, _ range: SourceRange)
    -> Finding
  {
    Finding(range, "archive.yml declares no \(kind) \"\(name)\"", help: "did you mean \"\(meant)\"?")
  }
}
