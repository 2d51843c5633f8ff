import Incidents
import Reports
import TestSupport
import Testing

@Suite struct LinkTests {
  @Test(
    arguments: [
      ("https://example.org/", LinkTarget.web), ("mailto:a@example.org", .web), ("javascript:x", .forbidden),
      ("//host/x", .forbidden), ("#impact", .anchor("impact")), ("notes.txt", .attachment("notes.txt")),
      ("./notes.txt", .attachment("notes.txt")), ("a%20b.txt", .attachment("a b.txt")),
      ("irc.log", .log(0, lines: nil)),
      ("irc.log#L2", .log(0, lines: 2...2)), ("irc.log#L2-L4", .log(0, lines: 2...4)),
      ("irc.log#x", .missing("irc.log#x")),
      ("../2014-01-19-api/report.md#a2", .incident(IncidentID("2014-01-19-api"), fragment: "a2")),
      ("../2014-01-19-api/", .incident(IncidentID("2014-01-19-api"), fragment: nil)),
      ("report.md#impact", .anchor("impact")), ("gone.png", .missing("gone.png")),
      ("../../../etc/passwd", .outside),
      ("/etc/passwd", .outside), ("..%2f..%2f..%2fetc", .outside),
    ] as [(String, LinkTarget)])
  func addressesAreResolved(destination: String, target: LinkTarget) throws {
    let read = try ReadReport(
      SampleReport.replacing("No message was lost.", by: "[x](<\(destination)>)"),
      files: [
        "notes.txt": "x", "a b.txt": "x", "irc.log": "--- Log opened Sun Mar 02 13:00:00 2014\n13:01 <a> x\n",
      ])
    #expect(read.report?.links.map(\.target) == [target])
  }

  @Test(arguments: [
    ("https://wiki.acme/x", "https://████"),
    ("https://w.example/Jane%20Roe?a=b", "https://w.example/████?a=b"),
    ("https://w.example/a%20b", "https://w.example/a%20b"),
    ("mailto:wiki@x.example", "mailto:wiki@x.example"),
  ])
  func aRedactedAddressLeadsNowhereInTheSite(address: String, shown: String) {
    let redaction = Redaction(["https?://wiki\\S*", "Jane Roe"])
    #expect(redaction.applied(toAddress: address) == shown)
  }
}
