import Bytes
import Diagnostics
import Incidents

/// Writes `issues.json`: a line an action, sorted, so that git merges what two people synced.
package enum IssueLedgerWriter {
  package static func bytes(of ledger: IssueLedger) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("version", IssueLedgerReader.version)
      json.member("as_of", ledger.asOf.map(WrittenMoment.text))
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
      json.member("closed", issue.closed.map(WrittenMoment.text))
      json.member("text", issue.text)
    }
  }
}
