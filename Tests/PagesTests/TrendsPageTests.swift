import Foundation
import Incidents
import Testing

@testable import Pages

struct TrendsPageTests {
  private typealias Sample = ListingSample

  private func answers(_ site: Site) -> [String: TrendAnswer] {
    Dictionary(uniqueKeysWithValues: site.trends.answers(in: site).map { ($0.anchor, $0) })
  }

  private func section(_ anchor: String, _ site: Site) throws -> String {
    let sections = TrendsPage().made(in: site).part("body").components(separatedBy: "<section class=\"q\"")
    return try #require(sections.first { $0.contains("<h2 id=\"\(anchor)\">") })
  }

  private func rows(_ answer: TrendAnswer?) -> [String] {
    (answer?.numbers.rows ?? []).map { row in
      row.map { cell in
        switch cell {
        case .text(let text), .link(let text, _, _): text
        case .number(let number): "\(number)"
        }
      }.joined(separator: ", ")
    }
  }

  /// One incident with open actions, each of a different age, and others of which `hits` name its action A1.
  private func site(incidents: Int, hits: Int = 0) throws -> Site {
    let id = "2013-01-02-first"
    let first = Sample.incident(id) {
      $0.actions = (0..<incidents).map { number in
        Sample.action(id, "A\(number)") {
          $0.opened =
            number == 1 && hits > 0 ? Sample.day("2013-01-02") : Sample.today.adding(days: -number * 40)
        }
      }
    }
    let others = (1..<max(1, incidents)).map { number in
      Sample.incident("2014-0\(number % 9 + 1)-01-x\(number)") {
        $0.severity = Severity.standard[number % 4]
        $0.services = [ServiceName(number % 3 == 0 ? "api" : "broker")]
        $0.factors = [FactorName(number % 2 == 0 ? "no-limit" : "late")]
        $0.detectedBy = number % 2 == 0 ? .alert : .customer
        if let start = $0.milestones.started {
          $0.milestones[.detected] = start.adding(seconds: 60 * number)
          $0.milestones[.identified] = start.adding(seconds: 1_200)
          $0.milestones[.mitigated] = start.adding(seconds: 4_800)
        }
        if number <= hits {
          $0.preventableBy = [Placed(ActionID(incident: IncidentID(id), local: "A1"), at: .start)]
        }
      }
    }
    return try Sample.site([first] + others)
  }

  @Test(arguments: [0, 1, 2, 4, 5, 12])
  func sumsOfTheNumbersAreTheNumbersOfTheAnswers(incidents: Int) throws {
    for answer in try site(incidents: incidents, hits: incidents / 2).trends.answers(
      in: site(incidents: incidents, hits: incidents / 2))
    {
      #expect(answer.numbers.sum == answer.count, "\(answer.question)")
      if answer.count > 0 {
        let says = answer.sentence.text.contains(/\b(\d[\d,]*)\b/)
        #expect(says && answer.sentence.text.contains("\(answer.count)"), "\(answer.sentence.text)")
      }
    }
  }

  @Test func theNineQuestionsStandInTheirOrder() throws {
    let site = try site(incidents: 12, hits: 7)
    #expect(
      site.trends.answers(in: site).map(\.anchor) == [
        "again", "month", "detect", "time", "cause", "age", "done", "services", "when",
      ])
    let toc = TrendsPage().made(in: site).part("toc")
    #expect(toc.matches(of: /href="#/).count == 9)
  }

  @Test func withEnoughPointsEachHasAPictureInTwoWidths() throws {
    let site = try site(incidents: 12, hits: 7)
    // Of no year are there enough actions for a curve.
    for answer in site.trends.answers(in: site) where answer.anchor != "done" {
      let section = try section(answer.anchor, site)
      #expect(
        section.contains("<svg class=\"wide\"") && section.contains("<svg class=\"narrow\""),
        "\(answer.anchor)")
      #expect(section.contains("<summary>How this is counted</summary>"))
      #expect(section.contains("<summary>The numbers</summary>"))
    }
  }

  @Test func fewPointsAreAListAndNoChart() throws {
    let site = try site(incidents: 4, hits: 2)
    for answer in site.trends.answers(in: site) {
      #expect(try !section(answer.anchor, site).contains("<svg class=\"wide\""), "\(answer.anchor)")
    }
    for anchor in ["again", "month", "detect", "time", "age", "when"] {
      #expect(try section(anchor, site).contains("<ul>"), "\(anchor)")
    }
    #expect(try section("age", site).contains("index.html#a0\">Text of A0, open since today</a>"))
  }

  @Test func anEmptyArchiveAnswersInWords() throws {
    let site = try Sample.site()
    let sentences = site.trends.answers(in: site).map(\.sentence.text)
    #expect(
      sentences == [
        "No report names an action that was open and could have prevented it.", "Not once in 24 months.",
        "Nothing happened in twelve months.", "No report tells all four times yet.",
        "No report names a contributing factor.", "Nothing is open.", "Nothing was promised yet.",
        "No report names a service.", "Nothing began in 24 months.",
      ])
    for answer in site.trends.answers(in: site) {
      let section = try section(answer.anchor, site)
      #expect(!section.contains("<svg") && !section.contains("<ul>") && answer.count == 0)
    }
  }

  /// What began before the archive did isn't known: so nothing is compared with it.
  @Test func aYoungArchiveIsNotComparedWithTheTimeBeforeIt() throws {
    let sentence = try answers(site(incidents: 10))["month"]?.sentence.text ?? ""
    #expect(sentence.hasPrefix("10 incidents in 22 calendar months."))
  }

  @Test func twoYearsAreComparedWithWhatChanceMakes() throws {
    let incidents = (1...12).flatMap { month in
      (0..<month % 3 + 1).map { Sample.incident("2014-\(month > 9 ? "" : "0")\(month)-0\($0 + 1)-a\(month)") }
    }
    let before = (1...12).map { Sample.incident("2013-\($0 > 9 ? "" : "0")\($0)-01-b\($0)") }
    let site = try Sample.site(
      incidents + before + [Sample.incident("2012-01-01-first")], today: Sample.day("2014-12-31"))
    #expect(
      answers(site)["month"]?.sentence.text.hasPrefix(
        "36 incidents in 24 calendar months: 24 in the last twelve, 12 in the twelve before. That is more than chance: without a reason two such years differ by up to "
      ) ?? false)
  }

  @Test func whoNoticedIsCountedForTwelveMonths() throws {
    let answer = try answers(site(incidents: 12))["detect"]
    #expect(
      answer?.sentence.text
        == "Customers told us first in 6 of 11 incidents in twelve months. Where an alert fired first, half were noticed within 6 minutes."
    )
    #expect(
      rows(answer) == [
        "An alert, 5, 5, 6 minutes", "A colleague, 0, 0, too few to say", "A customer, 6, 6, 5 minutes",
      ])
  }

  @Test func theTimeOfEachIncidentIsParted() throws {
    let answer = try answers(site(incidents: 12))["time"]
    #expect(answer?.sentence.text == "Of the last 8 incidents 8 took longest to repair.")
    #expect(rows(answer).first?.hasSuffix("8 min, 12 min, 1 h, 2 min, 1 h 22 min") ?? false)
  }

  @Test func factorsAreCountedOncePerIncident() throws {
    let answer = try answers(site(incidents: 12))["cause"]
    #expect(
      answer?.sentence.text
        == "late leads, with 6 of 12 incidents. Reports name 2 factors 11 times; 2 came back.")
    #expect(rows(answer) == ["late, 6, 1 August 2014", "no-limit, 5, 1 September 2014"])
  }

  @Test func agesAreCountedUpToTheLimit() throws {
    let answer = try answers(site(incidents: 6))["age"]
    #expect(
      rows(answer) == ["0 to 6 days, 1", "7 to 30 days, 0", "31 to 90 days, 2", "Past 90 days, 3"])
    #expect(answer?.sentence.text.hasPrefix("6 actions are open, 3 of them are past 90 days.") ?? false)
  }

  @Test func whatIsOpenOnlyLaterIsToldWithItsDay() throws {
    let id = "2014-09-01-first"
    let site = try Sample.site([
      Sample.incident(id) {
        $0.actions = [Sample.action(id, "A1") { $0.opened = Sample.today.adding(days: 1) }]
      }
    ])
    #expect(
      answers(site)["age"]?.sentence.text == "1 action is open, from 2 October 2014.")
  }

  @Test func servicesAreCountedByQuarter() throws {
    let answer = try answers(site(incidents: 12))["services"]
    #expect(answer?.numbers.columns.map(\.title).suffix(2) == ["Q3 2014", "Q4 2014"])
    #expect(rows(answer) == ["broker, 0, 0, 0, 0, 4, 2, 2, 0", "api, 0, 0, 0, 0, 1, 1, 1, 0"])
  }

  @Test func hoursAreThoseOfTheTeam() throws {
    let early = Sample.incident("2014-09-01-early") {
      $0.milestones[.started] = $0.milestones.started?.adding(seconds: -50_280 + 3_600 * 8)
    }
    let site = try Sample.site([early]) { $0.zone = Zone(named: "Europe/London") ?? .utc }
    // 8:00 UTC on a Monday of summer is 9:00.
    #expect(
      answers(site)["when"]?.sentence.text.hasPrefix("0 of 1 incident began outside working hours") ?? false)
    #expect(rows(answers(site)["when"]).first == "Monday, 1, 0")
  }

  @Test func doneIsToldByYear() throws {
    let id = "2014-01-01-first"
    let incident = Sample.incident(id) {
      $0.actions =
        (0..<20).map { number in
          Sample.action(id, "A\(number)", number < 6 ? .done : .open) {
            if number < 6 { $0.done = $0.opened?.adding(days: number * 5) }
          }
        } + [
          Sample.action(id, "B", .wontdo) { $0.done = Sample.day("2014-02-01") },
          Sample.action(id, "C", .proposed),
        ]
    }
    let answer = try answers(Sample.site([incident]))["done"]
    #expect(answer?.count == 21)
    #expect(rows(answer) == ["2014, 21, 6, 1, 14, 29 %"])
    #expect(
      answer?.sentence.text
        == "An estimated 29 % of the 21 actions of 2014 were done within 30 days. 21 actions in all.")
  }

  /// How long one waited for them isn't known.
  @Test func whatWasDroppedOnNoDayIsLeftOut() throws {
    let id = "2014-01-01-first"
    let incident = Sample.incident(id) {
      $0.actions = (0..<20).map { number in
        Sample.action(id, "A\(number)", number < 6 ? .done : number < 16 ? .open : .wontdo) {
          if number < 6 { $0.done = $0.opened?.adding(days: 5) }
        }
      }
    }
    let answer = try answers(Sample.site([incident]))["done"]
    #expect(rows(answer) == ["2014, 16, 6, 0, 10, 38 %"])
    #expect(
      answer?.sentence.text
        == "An estimated 38 % of the 16 actions of 2014 were done within 30 days. 16 actions in all.")
    #expect(
      answer?.method.contains("if somebody noted when (4 of which nobody noted it are left out), shown")
        ?? false)
    let dropped = Sample.incident(id) { $0.actions = [Sample.action(id, "A1", .wontdo)] }
    #expect(
      try answers(Sample.site([dropped]))["done"]?.sentence.text
        == "All that was promised was dropped, and nobody noted when.")
  }

  @Test func suggestionsAreKeptApart() throws {
    let id = "2014-01-01-first"
    let incidents = [id, "2014-02-01-second"].map { name in
      Sample.incident(name) {
        $0.factors = ["f"].map { FactorName($0) }
        $0.services = ["s"].map { ServiceName($0) }
        $0.actions = [Sample.action(name, "A1")]
      }
    }
    let site = try Sample.site(incidents)
    let answer = try #require(answers(site)["again"])
    #expect(answer.count == 0 && answer.numbers.rows.isEmpty)
    #expect(answer.suggestion?.numbers.sum == 1)
    let section = try section("again", site)
    #expect(section.contains("<div class=\"guess\"><p><strong>Perhaps also:</strong> 1 action"))
  }

  @Test func theDataFileTellsWhatThePageTells() throws {
    let site = try site(incidents: 12, hits: 7)
    let json = try JSONSerialization.jsonObject(with: Data(TrendsFile().bytes(of: site)))
    let questions = try #require(json as? [[String: Any]])
    let answers = site.trends.answers(in: site)
    #expect(questions.compactMap { $0["id"] as? String } == answers.map(\.anchor))
    #expect(questions.compactMap { $0["answer"] as? String } == answers.map(\.sentence.text))
    #expect(questions.compactMap { $0["counted"] as? Int } == answers.map(\.count))
    #expect(questions.compactMap { ($0["rows"] as? [Any])?.count } == answers.map { $0.numbers.rows.count })
  }
}
