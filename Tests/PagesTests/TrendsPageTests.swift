import Incidents
import Pages
import Testing

struct TrendsPageTests {
  private typealias Sample = ListingSample

  private func sections(_ site: Site) -> [String] {
    TrendsPage().made(in: site).part("body").split(separator: "<section").map(String.init)
  }

  /// The sum of all cells that are nothing but a number.
  private func sum(_ section: String) -> Int {
    section.matches(of: /<td>(\d+)<\/td>/).compactMap { Int($0.1) }.reduce(0, +)
  }

  /// The number that an answer begins with.
  private func count(_ section: String) -> Int? {
    section.firstMatch(of: /<p class="ans"><strong>(\d+)\b/).flatMap { Int($0.1) }
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
        if number <= hits {
          $0.preventableBy = [Placed(ActionID(incident: IncidentID(id), local: "A1"), at: .start)]
        }
      }
    }
    return try Sample.site([first] + others)
  }

  @Test func sumsOfTheNumbersAreTheNumbersOfTheAnswers() throws {
    let sections = sections(try site(incidents: 12, hits: 7))
    #expect(sections.map(count) == [7, 12, 12])
    #expect(sections.map(sum) == [7, 12, 12])
    for section in sections {
      #expect(section.contains("<svg class=\"wide\"") && section.contains("<svg class=\"narrow\""))
      #expect(section.contains("<summary>How this is counted</summary>"))
    }
  }

  @Test func fewPointsAreAListAndNoChart() throws {
    let sections = sections(try site(incidents: 4, hits: 2))
    #expect(sections.map(count) == [2, 4, 4])
    #expect(sections.map(sum) == [2, 4, 4])
    for section in sections { #expect(!section.contains("<svg class=\"wide\"") && section.contains("<ul>")) }
    #expect(sections[2].contains("index.html#a0\">Text of A0, open since today</a>"))
  }

  @Test func anEmptyArchiveAnswersInWords() throws {
    let sections = sections(try Sample.site())
    #expect(sections[0].contains("No report names an action that was open and could have prevented it."))
    #expect(sections[1].contains("Not once in 12 months."))
    #expect(sections[2].contains("Nothing is open."))
    for section in sections { #expect(!section.contains("<svg") && !section.contains("<ul>")) }
  }

  @Test func twoYearsAreToldYearByYear() throws {
    let section = sections(try site(incidents: 10))[1]
    #expect(
      section.contains("10 incidents in 24 months</strong>: 9 in the last twelve, 1 in the twelve before."))
    #expect(section.contains("<td>January 2013</td><td>1</td>"))
  }

  @Test func agesAreCountedUpToTheLimit() throws {
    let section = sections(try site(incidents: 6))[2]
    let rows = section.matches(of: /<td>([^<]*)<\/td><td>(\d+)<\/td>/).map { "\($0.1): \($0.2)" }
    #expect(rows == ["0 to 6 days: 1", "7 to 30 days: 0", "31 to 90 days: 2", "Past 90 days: 3"])
    #expect(section.contains("6 actions are open, 3 of them are past 90 days."))
  }
}
