import Diagnostics
import Incidents
import Reports

/// An address leads to one incident.
struct AliasesAreFree: ArchiveRule {
  let name: RuleName = "duplicate-id"
  let level = Level.error
  let summary = "no two reports claim one id, be it their own or a former one"
  let reason = "an old link should lead to the one incident that it was made for"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    let all = archive.all
    guard all.contains(where: { !$0.aliases.isEmpty }) else { return [] }
    let incidents = all.sorted { $0.id < $1.id }
    var owners: [IncidentID: Incident] = [:]
    for incident in incidents { owners[incident.id] = incident }
    var findings: [(incident: Incident, finding: Finding)] = []
    for incident in incidents {
      for alias in incident.aliases {
        if let owner = owners[alias.value] {
          findings.append(
            (incident, owner.id == incident.id ? .needless(alias, of: incident) : .taken(alias, by: owner)))
        } else {
          owners[alias.value] = incident
        }
      }
    }
    return findings
  }

  var examples: [RuleExample] {
    [
      .good("severity: sev2", "severity: sev2\naliases: [2014-03-02-crash]"),
      .bad("severity: sev2", "severity: sev2\naliases: [2014-03-02-crash, ↓2014-03-02-crash]"),
      .bad("severity: sev2", "severity: sev2\naliases: [↓2014-03-02-broker]"),
    ]
  }
}

extension Finding {
  fileprivate static func needless(_ alias: Placed<IncidentID>, of incident: Incident) -> Finding {
    Finding(
      alias.range,
      alias.value == incident.id
        ? "\"\(alias.value)\" is this report's own id" : "\"\(alias.value)\" stands twice in \"aliases\"",
      help: "leave it out")
  }

  fileprivate static func taken(_ alias: Placed<IncidentID>, by owner: Incident) -> Finding {
    Finding(
      alias.range, "the id \"\(alias.value)\" belongs to another report",
      notes: [Diagnostic.Note("this one", path: owner.reportPath)])
  }
}
