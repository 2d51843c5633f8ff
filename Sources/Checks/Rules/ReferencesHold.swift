import Diagnostics
import Incidents
import Reports

/// What could have prevented an incident was promised before it, and not yet done; and a reader who is led elsewhere sees what
/// was meant.
struct ReferencesHold: ArchiveRule, PageRule {
  let name: RuleName = "doubtful-reference"
  let level = Level.warning
  let summary =
    "an action in \"preventable_by\" was open when the incident began and is named once, no report names itself, and no link leads to lines that another report hides"
  let reason =
    "the archive counts incidents that an open action could have prevented; one that was done or came later could not"

  func findings(
    in archive: Archive, on isAsked: (Incident) -> Bool
  ) -> [(incident: Incident, finding: Finding)] {
    archive.all.filter { $0.refersToOthers || !$0.links.isEmpty }.flatMap { incident in
      (findings(in: incident, archive) + links(incident.links, archive)).map { (incident, $0) }
    }
  }

  func findings(in page: FreePage, among pages: [FreePage], of archive: Archive) -> [Finding] {
    links(page.incidentLinks, archive)
      + page.links.compactMap { link in
        guard case .file(let file, let id, let fragment?)? = ArchivePlace(link.destination),
          let target = archive.incident(id), let log = target.logs.first(where: { $0.file == file }),
          let lines = LogLines.range(fragment)
        else { return nil }
        return hidden(lines, of: log, target, link.range)
      }
  }

  private func links(_ links: [IncidentLink], _ archive: Archive) -> [Finding] {
    links.compactMap { link in
      guard let target = archive.incident(link.target), let fragment = link.fragment,
        !target.anchors.contains(fragment), let (log, _, lines) = LogLines.named(fragment, in: target)
      else { return nil }
      return hidden(lines, of: log, target, link.range)
    }
  }

  private func hidden(
    _ lines: ClosedRange<Int>, of log: LogReference, _ target: Incident, _ range: SourceRange
  ) -> Finding? {
    log.firstShown(of: lines) == nil ? .hidden(lines, of: log.file, target, range) : nil
  }

  private func findings(in incident: Incident, _ archive: Archive) -> [Finding] {
    var findings = doubts(incident, archive)
    findings += repetitions(incident.preventableBy, incident, archive)
    findings += repetitions(incident.notPreventableBy, incident, archive)
    findings += contradictions(incident, archive)
    return findings + incident.related.filter { isOwn($0.value, incident, archive) }.map { .own($0) }
  }

  private func isOwn(_ id: IncidentID, _ incident: Incident, _ archive: Archive) -> Bool {
    id == incident.id || archive.incident(id)?.id == incident.id
      || incident.isDraft && incident.aliases.contains { $0.value == id }
  }

  private func doubts(_ incident: Incident, _ archive: Archive) -> [Finding] {
    incident.preventableBy.compactMap { claim in
      let isOwn = isOwn(claim.value.incident, incident, archive)
      guard let target = isOwn ? incident : archive.incident(claim.value.incident),
        let action = target.actions.first(where: { $0.id?.local == claim.value.local })
      else { return nil }
      return ClaimDoubt(action, of: target, in: incident).map { .doubtful(claim, $0, action, target) }
    }
  }

  /// Actions that are named before, be it by a former id of their incident.
  private func repetitions(
    _ claims: [Placed<ActionID>], _ incident: Incident, _ archive: Archive
  ) -> [Finding] {
    claims.indices.dropFirst().compactMap { index in
      claims[..<index].first { same($0.value, claims[index].value, archive) }
        .map { .repetition(claims[index], $0, in: incident) }
    }
  }

  /// Actions that are said to have been able to prevent it, and not to.
  private func contradictions(_ incident: Incident, _ archive: Archive) -> [Finding] {
    incident.notPreventableBy.compactMap { declined in
      incident.preventableBy.first { same($0.value, declined.value, archive) }
        .map { .contradiction(declined, $0, in: incident) }
    }
  }

  private func same(_ a: ActionID, _ b: ActionID, _ archive: Archive) -> Bool {
    (archive.action(a)?.id ?? a) == (archive.action(b)?.id ?? b)
  }

  var examples: [RuleExample] {
    let earlier = "2014-01-19-api"
    let other = RuleExample.good("started: 2014-03-02", "started: 2014-01-19")
      .and("detected: 2014-03-02", "detected: 2014-01-19").and("resolved: 2014-03-02", "resolved: 2014-01-19")
      .and("done 2014-03-07", "done 2014-02-01")
    func naming(_ keys: String) -> RuleExample {
      RuleExample.good("severity: sev2", "severity: sev2\n\(keys)").among(earlier, other)
    }
    return [
      .sample,
      naming("preventable_by: [2014-01-19-api/A1]"),
      naming("preventable_by: [↓2014-01-19-api/A2]"),
      naming("preventable_by: [↓2014-03-02-broker/A1]"),
      naming("preventable_by: [2014-01-19-api/A1]\nnot_preventable_by: [↓2014-01-19-api/A1]"),
      naming("preventable_by: [2014-01-19-api/A1, ↓2014-01-19-api/A1]"),
      naming("related: [↓2014-03-02-broker]"),
      RuleExample.bad(
        "No message was lost.", "No message was lost, ↓[unlike then](../\(earlier)/irc.log#L2)."
      )
      .among(
        earlier,
        other.and("services: [broker]", "services: [broker]\nlogs: [{file: irc.log, hide: [2]}]")
          .beside("irc.log", "--- Log opened Sun Jan 19 13:00:00 2014\n14:01 <alice> my password\n")),
    ]
  }
}

extension Finding {
  fileprivate static func own(_ related: Placed<IncidentID>) -> Finding {
    Finding(related.range, "\"\(related.value)\" is this report itself", help: "leave it out")
  }

  fileprivate static func hidden(
    _ lines: ClosedRange<Int>, of file: String, _ target: Incident, _ range: SourceRange
  ) -> Finding {
    let name =
      lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound) to \(lines.upperBound)"
    return Finding(
      range, "\"\(target.id)\" hides \(name) of \"\(file)\", so this link leads only to the report",
      help: "link a line that is shown",
      notes: [Diagnostic.Note("the report is here", path: target.reportPath)])
  }

  fileprivate static func doubtful(
    _ claim: Placed<ActionID>, _ doubt: ClaimDoubt, _ action: ActionItem, _ target: Incident
  ) -> Finding {
    Finding(
      claim.range, "\"\(claim.value)\" \(doubt.fact)", help: doubt.help,
      notes: [Diagnostic.Note("the action is here", path: target.reportPath, at: action.range)])
  }

  fileprivate static func repetition(
    _ claim: Placed<ActionID>, _ first: Placed<ActionID>, in incident: Incident
  ) -> Finding {
    let isAlias = claim.value != first.value
    return Finding(
      claim.range,
      "\"\(claim.value)\" is named twice\(isAlias ? ": \"\(first.value)\" is the same action" : "")",
      help: "leave one of them",
      notes: [Diagnostic.Note("there first", path: incident.reportPath, at: first.range)])
  }

  fileprivate static func contradiction(
    _ declined: Placed<ActionID>, _ claim: Placed<ActionID>, in incident: Incident
  ) -> Finding {
    Finding(
      declined.range, "\"\(declined.value)\" is in \"preventable_by\" as well", help: "leave one of them",
      notes: [Diagnostic.Note("there", path: incident.reportPath, at: claim.range)])
  }
}
