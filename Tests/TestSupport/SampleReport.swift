import Foundation

/// A report in which nothing is wrong, to change in tests.
package enum SampleReport {
  package static let id = "2014-03-02-broker"
  package static let path = "content/incidents/\(id)/report.md"

  package static let text = """
    ---
    title: Messages arrived late
    severity: sev2
    status: reviewed
    started: 2014-03-02 13:58
    detected: 2014-03-02 14:02
    resolved: 2014-03-02 15:20
    timezone: Europe/London
    services: [broker]
    factors: [no-memory-limit]
    authors: [alice]
    detected_by: alert
    summary: Messages arrived up to nine minutes late for 78 minutes.
    ---

    ## Impact

    1,840 customers saw messages arrive up to nine minutes late. No message was lost.

    ## Timeline

    - 13:58 A deploy doubles the number of channels per connection
    - 14:02 nagios reports `broker3` memory CRITICAL
    - 15:20 The backlog is gone

    ## Conclusions

    A broker takes as much memory as the machine has, and the alert came when it had none left.

    ## Actions

    - [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)
    - [x] `A2` Cap channels per connection (@bob, due 2014-03-09, prevent, done 2014-03-07)

    """

  /// The report with a passage replaced; `↓` in the new one may mark places.
  package static func replacing(_ old: String, by new: String) -> String {
    guard let range = text.range(of: old) else { return "the sample has no passage \"\(old)\"" }
    return text.replacingCharacters(in: range, with: new)
  }
}
