import TestSupport
import Testing

/// Whatever a report refers to in another shows it.
@Suite struct BacklinkTests {
  private static let later = "2014-05-02-again"
  private static let log = """
    --- Log opened Sun Mar 02 13:50:00 2014
    13:59 <alice> late?
    14:00 <bob> the broker
    14:01 <nagios> CRITICAL: mq-1 - memory is CRITICAL: 97%
    16:40 <alice> long after
    """

  /// The sample with a log, and a later report with a sentence; the pages of both by their names.
  private func site(_ sentence: String, keys: String = "") throws -> [String: String] {
    let text = SampleReport.text.replacingOccurrences(of: "2014-03-02", with: "2014-05-02")
      .replacingOccurrences(of: "title: Messages arrived late", with: "title: It happened <again>\n\(keys)")
      .replacingOccurrences(of: "No message was lost.", with: sentence)
    let folder = try TemporaryFolder([
      SampleReport.path: SampleReport.replacing(
        "services: [broker]", by: "logs: [{file: irc.log, hide: [3]}]"),
      "content/incidents/\(SampleReport.id)/irc.log": Self.log,
      "content/incidents/\(Self.later)/report.md": text,
    ])
    let outcome = try Program.run(["build", "--today", "2014-10-01"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errorText)")
    let site = try folder.contents(of: "site")
    #expect(LinkCheck(site).broken == [])
    return site.filter { $0.key.hasPrefix("incidents/") }.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func page(_ name: String, _ site: [String: String]) throws -> String {
    try #require(site["incidents/\(SampleReport.id)/\(name).html"])
  }

  /// The row of a line, to its end.
  private func row(_ line: Int, of page: String) -> Substring {
    guard let start = page.firstRange(of: " id=\"irc-L\(line)\""),
      let end = page[start.upperBound...].firstRange(of: "</li>")
    else { return "" }
    return page[start.lowerBound..<end.lowerBound]
  }

  private static let note =
    " <small class=\"refs\">Referred to by <a href=\"../\(later)/index.html\">It happened &lt;again&gt;</a></small></p>"

  @Test(arguments: [
    ("[so](../2014-03-02-broker/irc.log#L2)", 2, ["index", "log"]),
    (
      "[so](../2014-03-02-broker/report.md#irc-L4), [so](../2014-03-02-broker/report.md#L4)", 4,
      ["index", "log"]
    ),
    ("[so](../2014-03-02-broker/irc.log#L3-L4)", 4, ["index", "log"]),
    ("[so](../2014-03-02-broker/irc.log#L5)", 5, ["log"]),
  ])
  func aLineOfALogShowsWhatRefersToIt(sentence: String, line: Int, pages: [String]) throws {
    let site = try site(sentence)
    for name in ["index", "log"] {
      let page = try page(name, site)
      #expect(page.components(separatedBy: "class=\"refs\"").count == (pages.contains(name) ? 2 : 1))
      #expect(row(line, of: page).contains(Self.note) == pages.contains(name))
    }
    let later = try #require(site["incidents/\(Self.later)/index.html"])
    #expect(later.contains("<a href=\"../2014-03-02-broker/log.html#irc-L\(line)\">so</a>"))
    let list =
      "May 2014, to <a href=\"log.html#irc-L\(line)\">line \(line)</a></small>"
    #expect(try page("index", site).contains(list))
  }

  @Test func aHiddenLineStaysHidden() throws {
    let site = try site("[so](../2014-03-02-broker/irc.log#L3)")
    #expect(site.values.allSatisfy { !$0.contains("class=\"refs\"") && !$0.contains("irc-L3") })
    let later = try #require(site["incidents/\(Self.later)/index.html"])
    #expect(later.contains("<a href=\"../2014-03-02-broker/index.html\">so</a>"))
  }

  @Test(arguments: [
    ("", "[so](../2014-03-02-broker/report.md#a1)", "<small>Referred to by <a"),
    ("preventable_by: [2014-03-02-broker/A1]", "None was lost.", "<small>Open for 61 days when <a"),
    (
      "preventable_by: [2014-03-02-broker/A1]", "[so](../2014-03-02-broker/report.md#a1)",
      "<small>Open for 61 days when <a"
    ),
  ])
  func anActionShowsWhatRefersToItOnce(keys: String, sentence: String, note: String) throws {
    let page = try page("index", site(sentence, keys: keys))
    let start = try #require(page.firstRange(of: "<tr id=\"a1\">"))
    let end = try #require(page[start.upperBound...].firstRange(of: "</tr>"))
    let row = page[start.lowerBound..<end.lowerBound]
    #expect(row.contains(note + " href=\"../\(Self.later)/index.html\">It happened"))
    #expect(row.components(separatedBy: Self.later).count == 2)
  }
}
