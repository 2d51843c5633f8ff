import Bytes
import Incidents

/// The script `search/reports.js`: how many letters choose the file of a term, and the ids to whose places postings point.
///
///     icarusReports(1,"2014-03-02-broker 2014-03-05-cache")
struct SearchList {
  /// The oldest first.
  private let reports: [IncidentID]
  private let shards: SearchShards

  init(_ reports: [IncidentID], _ shards: SearchShards) {
    self.reports = reports
    self.shards = shards
  }

  var bytes: [UInt8] {
    var buffer = ByteBuffer(capacity: 64 + 48 * reports.count)
    buffer.append("icarusReports(")
    buffer.append(decimal: shards.level)
    buffer.append(",\"")
    for (place, report) in reports.enumerated() {
      if place > 0 { buffer.append(" ") }
      buffer.append(json: report.rawValue)
    }
    buffer.append("\");\n")
    return buffer.bytes
  }
}
