import Foundation
import TestSupport

/// An archive with a report that has all that is told twice: entries, milestones, chat with hidden and secret lines, alerts,
/// a graph that is data, an image, and links of each kind.
enum ToldIncident {
  static let key = "ghp_" + String(repeating: "a1B2", count: 9)

  /// What is shown instead.
  static let mask = "ghp_" + String(repeating: "x", count: 36)

  static let settings = """
    title: Acme incidents
    today: 2014-10-01
    services: {broker: {label: Message broker}}
    people: {alice: {name: Alice Archer}, bob: {}}
    redact: ['ACME-\\d+']

    """

  static let log = """
    --- Log opened Sun Mar 02 13:50:00 2014
    14:02 < nagios> PROBLEM - broker3/memory is CRITICAL: 97 %
    14:03 < zed> ACME-4711 says that nobody can publish
    14:04 < al> the password is swordfish, don't tell
    14:05 < al> the key is \(key)
    14:06 < al> ```<script>alert(1)</script> | a
    14:07 -!- joe [joe@host] has joined #ops

    """

  static let load = """
    time,load
    2014-03-02T13:50:00Z,0.5
    2014-03-02T14:00:00Z,0.6
    2014-03-02T14:10:00Z,9.5
    2014-03-02T14:20:00Z,9.1
    2014-03-02T15:30:00Z,0.5

    """

  static let png =
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")
    ?? Data()

  static let report = SampleReport.text
    .replacingOccurrences(
      of: "services: [broker]",
      with: """
        services: [broker]
        impact: {customers: 1840}
        aliases: [2014-03-02-crash]
        logs: [{file: irc.log, channel: "#ops", hide: [4], key: [3]}]
        graphs: [{file: load.csv, caption: Load of broker3}]
        """
    )
    .replacingOccurrences(
      of: "No message was lost.",
      with: """
        No message was lost for ACME-4711, as [the log](irc.log#L3) says; see [what we do](#a1), [the first time](../2014-01-01-first/report.md) and <https://example.org/a>.

        [What was said](irc.log#L3-L5)

        ![The room](room.png)
        """)

  static let first = SampleReport.text.replacingOccurrences(of: "2014-03-", with: "2014-01-")
    .replacingOccurrences(of: "2014-01-02", with: "2014-01-01")

  static func archive(
    settings more: String = "", _ old: String = "", by new: String = "",
    beside files: [String: String] = [:]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder(
      [
        "content/archive.yml": settings + more,
        SampleReport.path: old.isEmpty ? report : report.replacingOccurrences(of: old, with: new),
        "content/incidents/\(SampleReport.id)/irc.log": log,
        "content/incidents/\(SampleReport.id)/load.csv": load,
        "content/incidents/2014-01-01-first/report.md": first,
      ].merging(files) { $1 })
    try folder.write(Array(png), to: "content/incidents/\(SampleReport.id)/room.png")
    return folder
  }
}
