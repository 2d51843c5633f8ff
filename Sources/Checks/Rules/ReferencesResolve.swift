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
    let known = NamedReports(archive)
    return archive.all.filter { $0.refersToOthers || !$0.links.isEmpty }.flatMap { incident in
      (related(incident, known) + actions(incident, known) + links(incident.links, known))
        .map { (incident, $0) }
    }
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    links(page.incidentLinks, NamedReports(archive))
  }

  private func related(_ incident: Incident, _ known: NamedReports) -> [Finding] {
    incident.related.compactMap { related in
      known.isOfDraft(related.value, incident) ? nil : known.absence(of: related.value, at: related.range)
    }
  }

  private func actions(_ incident: Incident, _ known: NamedReports) -> [Finding] {
    (incident.preventableBy + incident.notPreventableBy).compactMap { claim in
      let isOwn = known.isOfDraft(claim.value.incident, incident)
      guard let target = isOwn ? incident : known.archive.incident(claim.value.incident) else {
        return known.absence(of: claim.value.incident, at: claim.range)
      }
      let isKnown = target.actions.contains { $0.id?.local == claim.value.local }
      return isKnown ? nil : .unknownAction(claim, target)
    }
  }

  private func links(_ links: [IncidentLink], _ known: NamedReports) -> [Finding] {
    links.compactMap { link in
      guard let target = known.archive.incident(link.target) else {
        return known.absence(of: link.target, at: link.range)
      }
      guard let fragment = link.fragment, !target.anchors.contains(fragment) else { return nil }
      guard let (log, _, lines) = LogLines.named(fragment, in: target) else {
        return .unknownPlace(link, fragment, target)
      }
      guard let count = log.lineCount, lines.upperBound > count else { return nil }
      return .noSuchLine(link, log.file, count, target)
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .bad("severity: sev2", "severity: sev2\nrelated: [↓2013-01-01-nowhere]"),
      .bad("severity: sev2", "severity: sev2\npreventable_by: [↓2013-01-01-nowhere/A1]"),
      .bad("No message was lost.", "No message was lost, ↓[unlike then](../2013-01-01-nowhere/report.md)."),
      RuleExample.bad(
        "No message was lost.", "No message was lost, ↓[unlike then](../2014-01-19-api/irc.log#L3)."
      )
      .among("2014-01-19-api", .sample),
      RuleExample.bad(
        "No message was lost.", "No message was lost, ↓[unlike then](../2014-01-19-api/irc.log#L9)."
      )
      .among(
        "2014-01-19-api", RuleExample.sample.beside("irc.log", "--- Log opened Sun Jan 19 13:00:00 2014\n")),
    ]
  }
}

extension Finding {
  fileprivate static func unknownAction(_ claim: Placed<ActionID>, _ target: Incident) -> Finding {
    Finding(
      claim.range, "\"\(target.id)\" has no action \"\(claim.value.local)\"",
      help: help(for: claim.value.local, target),
      notes: [Diagnostic.Note("the report is here", path: target.reportPath)])
  }

  /// Ids as short as `A1` are all near one another, so that only case tells.
  private static func help(for local: String, _ target: Incident) -> String {
    let known = target.actions.compactMap { $0.id?.local }
    if target.actions.isEmpty { return "it has no actions" }
    if known.isEmpty { return "none of its actions has an id; \"icarus check --fix\" gives them one" }
    let sameLetters = known.first { $0.lowercased() == local.lowercased() }
    let near = sameLetters ?? (local.utf8.count > 3 ? NearMiss.of(local, among: known) : nil)
    return near.map { "did you mean \"\($0)\"?" } ?? "its actions are: \(known.joined(separator: ", "))"
  }

  fileprivate static func unknownPlace(_ link: IncidentLink, _ fragment: String, _ target: Incident)
    -> Finding
  {
    Finding(
      link.range, "the page of \"\(target.id)\" has no place \"#\(fragment)\"",
      help: NearMiss.question(fragment, among: target.anchors.all) ?? logs(of: target, for: fragment),
      notes: [Diagnostic.Note("the report is here", path: target.reportPath)])
  }

  fileprivate static func noSuchLine(
    _ link: IncidentLink, _ log: String, _ count: Int, _ target: Incident
  ) -> Finding {
    Finding(
      link.range, "\"\(log)\" of \"\(target.id)\" has only \(count) lines",
      notes: [Diagnostic.Note("the report is here", path: target.reportPath)])
  }

  /// For who names a line of a log.
  private static func logs(of target: Incident, for fragment: String) -> String? {
    guard fragment.contains("L") else { return nil }
    let names = target.logs.map { "\"\($0.file)\"" }
    return names.isEmpty ? "it has no logs" : "its logs are \(names.joined(separator: ", "))"
  }
}
