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
    let services = Declared(archive.settings.services.map { ($0.rawValue, $1.label) })
    let people = Declared(archive.settings.people.map { ($0.rawValue, $1.name) })
    if services.names.isEmpty && people.names.isEmpty { return [] }
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

  /// The names that reports use, and what readers see instead.
  private struct Declared {
    let names: [String]
    private let shown: [String: String]

    init(_ all: [(name: String, shown: String?)]) {
      names = all.map(\.name).sorted()
      shown = Dictionary(
        all.compactMap { name, shown in shown.map { ($0.lowercased(), name) } },
        uniquingKeysWith: { min($0, $1) })
    }

    /// Nothing for a name that is declared, or like none.
    func meant(by name: String) -> String? {
      names.contains(name) ? nil : shown[name.lowercased()] ?? NearMiss.of(name, among: names)
    }
  }

  private func misspelt(_ name: String, _ declared: Declared, _ kind: String, _ range: SourceRange)
    -> Finding?
  {
    declared.meant(by: name).map { .misspelt(name, kind, $0, range) }
  }

  var examples: [RuleExample] {
    let declared = "services: {broker: {label: Broker}}\npeople: {alice: {name: Alice A.}}"
    return [
      .sample,
      RuleExample.sample.under(declared),
      RuleExample.bad("services: [broker]", "services: [↓brocker]").under(declared),
      RuleExample.bad("(@alice, due", "(↓@alcie, due").under(declared),
      RuleExample.bad("services: [broker]", "services: [↓Message broker]").under(
        "services: {broker: {label: Message broker}}"),
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
