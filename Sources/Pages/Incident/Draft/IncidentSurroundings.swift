import Bytes
import Incidents
import Markdown

/// All that the pages of an incident show of the rest of the archive: with the draft of its report, the settings and the
/// day, they say nothing else. So where the digest is as it was, and these are, the pages are.
package struct IncidentSurroundings: Sendable {
  let related: RelatedIncidents
  /// The incident that began before.
  let earlier: Neighbour?
  /// The one that began after.
  let later: Neighbour?
  /// Those that the archive adds to the report's own.
  let sections: [AddedSection]
  /// What others say of lines of its logs.
  let notes: LogLineNotes
  /// What fills the gaps of the draft, in the order of their numbers.
  private let fillings: [(number: Int, html: HTML)]

  struct Neighbour: Sendable {
    let id: IncidentID
    let title: String

    init(_ incident: Incident) {
      id = incident.id
      title = incident.title
    }
  }

  /// `gaps` are the numbers of those that the draft has.
  package init(of incident: Incident, gaps: [Int], in site: Site) {
    related = site.relations.related(to: incident.id)
    let neighbours = site.archive.neighbours(of: incident.id)
    earlier = neighbours.earlier.map { Neighbour($0) }
    later = neighbours.later.map { Neighbour($0) }
    sections = AddedSection.allCases.filter { $0.isShown(for: incident, in: site) }
    notes = LogLineNotes(of: incident, in: site, on: .incident(incident.id))
    let writer = GapWriter(incident: incident, site: site, page: .incident(incident.id), related: related)
    fillings = gaps.map { gap in (gap, HTML { writer.write(gap, into: &$0) }) }
  }

  func fill(_ gap: Int, into html: inout HTMLWriter) {
    if let filling = fillings.first(where: { $0.number == gap }) { html.append(filling.html) }
  }

  package var digest: UInt64 {
    var sum = Checksum.of(sections.count, seed: Checksum.of(""))
    for section in sections { sum = Checksum.of(section.id, seed: sum) }
    for neighbour in [earlier, later] {
      sum = Checksum.of(neighbour?.id.rawValue ?? "", seed: sum)
      sum = Checksum.of(neighbour?.title ?? "", seed: sum)
    }
    sum = Checksum.of(related.earlierCount, seed: sum)
    for factor in related.earlierFactors { sum = Checksum.of(factor.rawValue, seed: sum) }
    for filling in fillings {
      sum = Checksum.of(filling.number, seed: sum)
      filling.html.bytes.withUnsafeBytes { sum = Checksum.of($0, seed: sum) }
    }
    return notes.digest(after: sum)
  }
}

extension ReportDraft {
  /// The numbers of what is left open, each once, ascending.
  package var gaps: [Int] { Set(body.gaps.map(\.number)).sorted() }
}
