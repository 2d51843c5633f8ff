import Diagnostics
import Incidents
import Reports

/// The timeline of a report as its page has it, in its order and without what the page leaves out; what the page folds is
/// there as well.
package struct TimelineRecords {
  /// In the page's order.
  package let all: [TimelineRecord]
  /// Of what is told of a moment, in bytes.
  private static let usualLength = 384

  package init(_ report: Report, _ redaction: Redaction) {
    let places = GraphPlaces(report)
    let graphs = TimelineGraphs(report, places)
    let maker = TimelineRecordMaker(report, places, graphs, redaction)
    all = TimelineArrangement(report, graphs).groups.flatMap(\.rows).flatMap(maker.records)
  }

  /// An array, a member a line.
  package static func bytes(of records: [TimelineRecord]) -> [UInt8] {
    var json = JSONWriter(capacity: usualLength * records.count)
    json.array(of: records) { write(&$0, $1) }
    return json.finish()
  }

  private static func write(_ json: inout JSONWriter, _ record: TimelineRecord) {
    json.object { json in
      json.member("time", record.time.rfc3339)
      json.member("kind", record.kind.name)
      json.member("nick", record.nick)
      json.member("text", record.text)
      json.member("target", record.target)
      json.member("alert") { write(&$0, record.alert) }
      json.member("milestones", record.milestones.map(\.rawValue))
      json.member("key") { $0.bool(record.isKey) }
      json.member("anchor", record.anchor)
      json.member("source") { json in
        json.line { json in
          json.member("file", record.source.file)
          json.member("line", record.source.line)
        }
      }
    }
  }

  private static func write(_ json: inout JSONWriter, _ alert: TimelineRecord.ToldAlert?) {
    guard let alert else { return json.null() }
    json.line { json in
      json.member("type", alert.kind.rawValue)
      json.member("host", alert.host)
      json.member("service", alert.service)
      json.member("state", alert.state)
      for told in alert.facts {
        json.member(named: told.fact.rawValue) { json in
          if let count = told.fact == .count ? Int(told.value) : nil {
            json.number(count)
          } else {
            json.string(told.value)
          }
        }
      }
    }
  }
}
