import Incidents
import Testing

@testable import Pages

@Suite struct ReviewAgendaTests {
  private typealias Sample = ListingSample

  /// `title: text (detail)` of each item, on a Wednesday; the meeting is on the day after.
  private func topics(_ site: Site, since: String? = nil) -> [String] {
    ReviewAgenda(site, since: since.map { Sample.day($0) }).topics.flatMap { topic in
      topic.items.map { "\(topic.title): \($0.text) (\($0.detail))" }
        + (topic.rest > 0 ? ["and \(topic.rest)"] : [])
    }
  }

  private func site(_ incidents: [Incident], meetings: [String] = [], waiting: [String] = []) throws -> Site {
    let plain = try Sample.site()
    let archive = Archive(
      settings: plain.settings, today: Sample.today, incidents: incidents,
      waiting: waiting.map { IncidentID($0) },
      meetings: meetings.map { Sample.day($0) })
    return Site(archive, contents: plain.contents)
  }

  @Test func theMeetingIsTheNextOfItsWeekday() throws {
    let agenda = ReviewAgenda(try site([]))
    #expect(agenda.heading == "Review, Thursday 2 October 2014")
    #expect(agenda.since == Sample.day("2014-09-25"))
    #expect(agenda.lede == "Nothing to review since 25 September 2014.")
  }

  @Test(arguments: [
    (["2014-09-11", "2014-09-18"], nil, "2014-09-18"), (["2014-09-18", "2014-10-09"], nil, "2014-09-18"),
    (["2014-09-18"], "2014-08-01", "2014-08-01"), ([], nil, "2014-09-25"),
  ])
  func itCountsFromTheLastMeeting(meetings: [String], since: String?, expected: String) throws {
    let agenda = ReviewAgenda(try site([], meetings: meetings), since: since.map { Sample.day($0) })
    #expect(agenda.since == Sample.day(expected))
  }

  @Test func whatIsNewOrNotReviewedIsDiscussed() throws {
    let site = try site([
      Sample.incident("2014-09-26-new") {
        $0.question = "Why?"
        $0.summary = "It broke."
      },
      Sample.incident("2014-08-01-unreviewed") { $0.status = .review }, Sample.incident("2014-09-20-old"),
    ])
    #expect(
      topics(site) == [
        "To discuss: Title of 2014-09-26-new (SEV 1, 26 September 2014, 1 h 22 min, new. It broke.)",
        "To discuss: Title of 2014-08-01-unreviewed (SEV 1, 1 August 2014, 1 h 22 min, not yet reviewed.)",
      ])
    #expect(ReviewAgenda(site).topics[0].items[0].question == "Why?")
  }

  @Test func anActionStandsUnderTheFirstTopicOnly() throws {
    let first = "2014-01-01-first"
    let site = try site([
      Sample.incident(first) {
        $0.actions = [
          Sample.action(first, "A1") { $0.due = Sample.day("2014-02-01") },
          Sample.action(first, "A2") {
            $0.opened = Sample.day("2014-08-30")
            $0.due = Sample.day("2014-09-30")
          },
          Sample.action(first, "A3") { $0.due = Sample.day("2014-09-01") },
          Sample.action(first, "A4") { $0.opened = Sample.day("2014-07-04") },
          Sample.action(first, "A5", .done) { $0.done = Sample.day("2014-09-28") },
          Sample.action(first, "A6", .wontdo) {
            $0.done = Sample.day("2014-09-29")
            $0.reason = "too dear"
          },
          Sample.action(first, "A7", .done) { $0.done = Sample.day("2014-09-01") },
          Sample.action(first, "A8") { $0.opened = Sample.day("2014-09-10") },
        ]
      },
      Sample.incident("2014-05-01-again") {
        $0.preventableBy = [Placed(ActionID(incident: IncidentID(first), local: "A1"), at: .start)]
      },
    ])
    #expect(
      topics(site).filter { !$0.hasPrefix("Worth") } == [
        "Open when it happened again: Text of A1 (no owner, open for 274 days, due 1 February 2014, 243 days late, 1 incident since)",
        "Newly past 30 or 90 days: Text of A2 (no owner, open for 33 days, due 30 September 2014, 2 days late)",
        "Late: Text of A3 (no owner, due 1 September 2014, 31 days late)",
        "Closed since 25 September 2014: Text of A6 (no owner, dropped on 29 September 2014: too dear)",
        "Closed since 25 September 2014: Text of A5 (no owner, done on 28 September 2014)",
      ])
  }

  /// What is due between today and the meeting is late there, as its neighbours are.
  @Test func allIsCountedToTheDayOfTheMeeting() throws {
    let first = "2014-09-28-first"
    let site = try site([
      Sample.incident(first) {
        $0.actions = [
          Sample.action(first, "A1") { $0.due = Sample.day("2014-09-30") },
          Sample.action(first, "A2") { $0.due = Sample.today },
          Sample.action(first, "A3") { $0.due = Sample.day("2014-10-02") },
        ]
      }
    ])
    #expect(
      topics(site).filter { $0.hasPrefix("Late") } == [
        "Late: Text of A1 (no owner, due 30 September 2014, 2 days late)",
        "Late: Text of A2 (no owner, due 1 October 2014, 1 day late)",
      ])
    #expect(
      ReviewAgenda(site).lede
        == "What is new since 25 September 2014. Ages are counted to the day of the meeting, 2 October 2014.")
  }

  @Test func ninetyDaysArePassedOnce() throws {
    let first = "2014-01-01-first"
    let opened = (86...100).map { days in
      Sample.incident("2014-01-\(days - 85 < 10 ? "0" : "")\(days - 85)-x") { incident in
        incident.actions = [
          Sample.action(first, "A\(days)") { $0.opened = Sample.today.adding(days: 1 - days) }
        ]
      }
    }
    // Those that were opened 91 to 97 days before the meeting.
    #expect(topics(try site(opened)).filter { $0.hasPrefix("Newly") || $0.hasPrefix("and") }.count == 7)
    #expect(ReviewAgenda(try site(opened)).topics.first?.rest == 1)
  }

  @Test func whatNobodyWroteIsNamed() throws {
    let site = try site(
      [
        Sample.incident("2014-09-01-stale") { $0.status = .draft },
        Sample.incident("2014-09-28-fresh") { $0.status = .draft },
      ], waiting: ["2014-09-10-disk-full"])
    #expect(
      topics(site) == [
        "Waiting for a report: Title of 2014-09-01-stale (1 September 2014, draft after 31 days)",
        "Waiting for a report: disk full (10 September 2014, no report yet after 22 days)",
        "Waiting for a report: Title of 2014-09-28-fresh (28 September 2014, draft after 4 days)",
      ])
  }

  @Test func aDraftThatHasAPageIsLinked() throws {
    let plain = try Sample.site()
    let archive = Archive(
      settings: plain.settings, today: Sample.today,
      incidents: [Sample.incident("2014-09-28-fresh") { $0.status = .draft }], includingDrafts: true)
    let topics = ReviewAgenda(Site(archive, contents: plain.contents)).topics
    #expect(topics.map(\.title) == ["Waiting for a report"])
    #expect(topics.first?.items.map(\.address) == [.incident(IncidentID("2014-09-28-fresh"))])
  }

  @Test func anniversariesAreReadAgain() throws {
    let site = try site([
      Sample.incident("2013-10-04-near") { $0.severity = Severity.standard[3] },
      Sample.incident("2013-10-05-worse"),
      Sample.incident("2012-10-02-older"), Sample.incident("2013-10-06-next-week"),
    ])
    #expect(topics(site) == ["Worth reading again: Title of 2013-10-05-worse (SEV 1, a year ago this week)"])
  }

  @Test func theWeekOfNewYearHasTwoYears() throws {
    let plain = try Sample.site()
    for (today, id) in [
      ("2014-12-31", "2013-12-30-a"), ("2014-12-31", "2014-01-02-b"), ("2015-01-01", "2012-12-29-c"),
    ] {
      let archive = Archive(
        settings: plain.settings, today: Sample.day(today), incidents: [Sample.incident(id)])
      #expect(
        topics(Site(archive, contents: plain.contents)).first?.contains("ago this week") ?? false, "\(id)")
    }
  }

  @Test func withoutAnAnniversaryTheWorstTakeTurns() throws {
    let site = try site([
      Sample.incident("2013-01-01-a"), Sample.incident("2013-02-01-b"),
      Sample.incident("2013-03-01-c") { $0.severity = Severity.standard[1] },
    ])
    let seen = Set(
      (0..<4).flatMap { week -> [String] in
        let archive = Archive(
          settings: site.settings, today: Sample.today.adding(days: 7 * week),
          incidents: site.archive.incidents)
        return ReviewAgenda(Site(archive, contents: site.contents)).topics.flatMap { $0.items.map(\.text) }
      })
    #expect(seen == ["Title of 2013-01-01-a", "Title of 2013-02-01-b"])
  }

  @Test func thePageShowsWhatMarkdownShows() throws {
    let site = try site([
      Sample.incident("2014-09-26-new") {
        $0.title = "It *broke* <again>"
        $0.question = "Why_not?"
      }
    ])
    var settings = site.settings
    settings.baseURL = "https://x.example/"
    let agenda = AgendaMarkdown(ReviewAgenda(site), settings).text
    #expect(
      agenda == """
        # Review, Thursday 2 October 2014

        What is new since 25 September 2014. Ages are counted to the day of the meeting, 2 October 2014.

        ## 1. To discuss (1)

        - [It \\*broke\\* \\<again\\>](<https://x.example/incidents/2014-09-26-new/index.html>)\("  ")
          SEV 1, 26 September 2014, 1 h 22 min, new.
          - **To discuss:** Why_not?

        """)
    let body = ReviewPage().made(in: site).part("body")
    #expect(body.contains("<a href=\"../incidents/2014-09-26-new/index.html\">It *broke* &lt;again&gt;</a>"))
    #expect(body.contains("<p class=\"ask\"><span class=\"vh\">To discuss: </span>Why_not?</p>"))
  }
}
