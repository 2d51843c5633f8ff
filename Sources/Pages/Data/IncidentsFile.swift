import Diagnostics
import Incidents

/// `incidents.json`: every incident with what its report states, newest first.
package struct IncidentsFile: IncidentArrayFile {
  package init() {}

  package var address: Address { .incidentsData }
  package var dependence: PageDependence { .incidents([.facts, .words, .similarity]) }

  package var spreading: IncidentAspects { [] }
  package var tellsLikeness: Bool { true }
  package var usualLength: Int { 1_536 }

  package func write(ofIncident place: Int, of site: Site, into json: inout JSONWriter) {
    let alike = site.similar.scores(similarTo: place)
    json.element { write(&$0, site.archive.incidents[place], alike: alike, site.archive) }
  }

  private func write(
    _ json: inout JSONWriter, _ incident: Incident, alike: [(place: Int, thousandths: Int)],
    _ archive: Archive
  ) {
    json.object { json in
      json.member("id", incident.id.rawValue)
      json.member("title", incident.title)
      json.member("summary", incident.summary)
      json.member("severity", incident.severity?.id)
      json.member("status", incident.status.rawValue)
      writeTimes(&json, incident.milestones)
      json.member("detected_by", incident.detectedBy?.rawValue)
      json.member("services", incident.services.map(\.rawValue))
      json.member("tags", incident.tags.map(\.rawValue))
      json.member("factors", incident.factors.map(\.rawValue))
      json.member("impact") { write(&$0, incident.impact) }
      json.member("url", Address.incident(incident.id).path)
      writeRelations(&json, incident, archive)
      json.member("similar") { write(&$0, alike, archive) }
      json.member("timeline_entries", incident.timelineEntryCount)
      json.member("log_lines", incident.logLineCount)
      json.member("graphs", incident.graphs.count)
    }
  }

  private func writeTimes(_ json: inout JSONWriter, _ milestones: Milestones) {
    json.member("started", milestones.started?.rfc3339)
    json.member("detected", milestones.detected?.rfc3339)
    json.member("acknowledged", milestones[.acknowledged]?.rfc3339)
    json.member("identified", milestones[.identified]?.rfc3339)
    json.member("mitigated", milestones.mitigated?.rfc3339)
    json.member("resolved", milestones.resolved?.rfc3339)
    json.member("customers_told", milestones[.customersTold]?.rfc3339)
    json.member("duration_seconds", milestones.duration?.seconds)
  }

  private func write(_ json: inout JSONWriter, _ impact: Impact) {
    json.object { json in
      json.member("customers", impact.customers)
      json.member("requests_failed", impact.requestsFailed)
      json.member("support_tickets", impact.supportTickets)
      json.member("data_loss", impact.dataLoss)
    }
  }

  /// By their present ids, and without what the archive leaves out.
  private func writeRelations(_ json: inout JSONWriter, _ incident: Incident, _ archive: Archive) {
    let claims = incident.preventableBy.compactMap { archive.action($0.value)?.id?.description }
    let related = incident.related.compactMap { archive.incident($0.value)?.id.rawValue }
    json.member("actions", incident.actions.compactMap { $0.id?.description })
    json.member("preventable_by", claims.eachOnce)
    json.member("related", related.eachOnce)
  }
}

extension IncidentsFile {
  /// The best first; a score has three decimals.
  private func write(
    _ json: inout JSONWriter, _ alike: [(place: Int, thousandths: Int)], _ archive: Archive
  ) {
    json.array(of: alike) { json, found in
      json.line { json in
        json.member("id", archive.incidents[found.place].id.rawValue)
        json.member("score") { $0.thousandths(found.thousandths) }
      }
    }
  }
}

extension [String] {
  /// Two former ids of one incident are one.
  fileprivate var eachOnce: [String] {
    guard count > 1 else { return self }
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
