import Incidents
import Reports

/// What can be searched of a report, as a script that a page may load from a file: `incidents/<id>/search.js`.
///
/// It calls `icarusText` with the id and rows in the order of the page, each a key and a text:
///
///     icarusText("2014-03-02-broker",[
///     "t","Messages arrived late",
///     "et-1402","Depth of the queue grows",
///     "lirc-L33","ECONNREFUSED 10.0.3.7:5672",
///     ]);
///
/// A key is the letter of a `SearchRowKind` and the anchor of the row, of which some have none; an empty key stands for the
/// one before. Texts are escaped as in JSON, and so that nothing in them ends a script. Joins, parts and the like are left
/// out, as are lines that the author hides, and alerts that said the same before.
package struct SearchText: Equatable, Sendable {
  package let bytes: [UInt8]

  package init(bytes: [UInt8] = []) { self.bytes = bytes }

  /// `shown` tells of each log, by the places of its events, whether the incident's page shows them.
  init(_ report: Report, shown: [[Bool]]) {
    var rows = SearchRows(of: report.incident.id, capacity: Self.capacity(for: report))
    SearchHead(report.incident).write(into: &rows)
    SearchBody(report).write(into: &rows)
    for (log, shown) in zip(report.logs, shown) { SearchLog(log, shown: shown).write(into: &rows) }
    bytes = rows.finish()
  }

  /// A line takes some 80 bytes.
  private static func capacity(for report: Report) -> Int {
    report.logs.reduce(1_024 + report.source.bytes.count) { bytes, log in bytes + 96 * log.log.events.count }
  }
}
