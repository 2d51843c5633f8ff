import Diagnostics
import Incidents
import Reports

/// What a report says of other reports can be looked up.
struct ReferencesResolve: ArchiveRule, PageRule {
  let name: RuleName = "unknown-reference"
  let level = Level.error
  let summary = "incidents and actions that a report names are in the archive"
  let reason = "the archive counts what could have prevented an incident, and links it from both ends"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    let known = archive.incidents + archive.drafts
    let ids = known.map(\.id.rawValue).sorted()
    let drafts = Set(archive.drafts.map(\.id))
    return known.flatMap { incident in
      (related(incident, archive, drafts, ids) + actions(incident, archive, drafts, ids)
        + links(incident.links, archive, drafts, ids)).map { (incident, $0) }
    }
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    let ids = (archive.incidents + archive.drafts).map(\.id.rawValue).sorted()
    return links(page.incidentLinks, archive, Set(archive.drafts.map(\.id)), ids)
  }

  private func related(
    _ incident: Incident, _ archive: Archive, _ drafts: Set<IncidentID>, _ ids: [String]
  ) -> [Finding] {
    incident.related.filter { archive.incident($0.value) == nil }.map { related in
      drafts.contains(related.value)
        ? .draft(related.value, related.range) : .unknownIncident(related.value, related.range, ids)
    }
  }

  private func actions(
    _ incident: Incident, _ archive: Archive, _ drafts: Set<IncidentID>, _ ids: [String]
  ) -> [Finding] {
    (incident.preventableBy + incident.notPreventableBy).compactMap { claim in
      guard let target = archive.incident(claim.value.incident) else {
        return drafts.contains(claim.value.incident)
          ? .draft(claim.value.incident, claim.range)
          : .unknownIncident(claim.value.incident, claim.range, ids)
      }
      return archive.action(claim.value) == nil ? .unknownAction(claim, target) : nil
    }
  }

  private func links(
    _ links: [IncidentLink], _ archive: Archive, _ drafts: Set<IncidentID>, _ ids: [String]
  ) -> [Finding] {
    links.compactMap { link in
      guard let target = archive.incident(link.target) else {
        return drafts.contains(link.target)
          ? .draft(link.target, link.range) : .unknownIncident(link.target, link.range, ids)
      }
      guard let fragment = link.fragment, !target.anchors.contains(fragment), !fragment.contains("L") else {
        return nil
      }
      return .unknownPlace(link, fragment, target)
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("severity: sev2", "severity: sev2\nrelated: [↓2013-01-01-nowhere]"),
      .bad("severity: sev2", "severity: sev2\npreventable_by: [↓2013-01-01-nowhere/A1]"),
      .bad("No message was lost.", "No message was lost, ↓[unlike then](../2013-01-01-nowhere/report.md)."),
    ]
  }
}

extension Finding {
  fileprivate static func unknownIncident(_ id: IncidentID, _ range: SourceRange, _ ids: [String]) -> Finding
  {
    Finding(range, "no incident has the id \"\(id)\"", help: NearMiss.question(id.rawValue, among: ids))
  }

  fileprivate static func unknownAction(_ claim: Placed<ActionID>, _ target: Incident) -> Finding {
    let known = target.actions.compactMap { $0.id?.local }.joined(separator: ", ")
    return Finding(
      claim.range, "\"\(target.id)\" has no action \"\(claim.value.local)\"",
      help: known.isEmpty ? "none of its actions has an id" : "its actions are: \(known)",
      notes: [Diagnostic.Note("the report is here", path: target.reportPath)])
  }

  fileprivate static func draft(_ id: IncidentID, _ range: SourceRange) -> Finding {
    Finding(
      range, "the report of \"\(id)\" is a draft, so its page is not published",
      help: "name it once it is in review")
  }

  fileprivate static func unknownPlace(_ link: IncidentLink, _ fragment: String, _ target: Incident)
    -> Finding
  {
    Finding(
      link.range, "the page of \"\(target.id)\" has no place \"#\(fragment)\"",
      help: NearMiss.question(fragment, among: target.anchors),
      notes: [Diagnostic.Note("the report is here", path: target.reportPath)])
  }
}
