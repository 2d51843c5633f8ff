import Bytes
import Diagnostics
import Incidents

/// Writes `issues.json`: a line an action, sorted, so that git merges what two people synced.
package enum IssueLedgerWriter {
  package static func bytes(of ledger: IssueLedger) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", IssueLedgerReader.version)
      json.member("as_of", ledger.asOf.map(moment))
      json.member("actions") { json in
        json.object { json in
          for (id, issue) in ledger.issues.sorted(by: { $0.key < $1.key }) {
            json.member(named: id.description) { write(issue, &$0) }
          }
        }
      }
    }
    return json.finish()
  }

  private static func write(_ issue: TrackedIssue, _ json: inout JSONWriter) {
    json.line { json in
      json.member("repository", issue.repository)
      json.member("number", issue.number)
      json.member("state", issue.state.rawValue)
      json.member("reason", issue.reason?.rawValue)
      json.member("closed", issue.closed.map(moment))
      json.member("text", issue.text)
    }
  }

  private static func moment(_ seconds: Int) -> String {
    Timestamp(secondsSince1970: seconds, offset: 0, precision: .second).rfc3339
  }
}
