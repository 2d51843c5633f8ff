import Charts
import Incidents
import Markdown

/// When do they begin?
struct HourQuestion: TrendQuestion {
  private static let anchor = "when"
  private static let question = "When do they begin?"
  /// When most people are at work.
  private static let workdays = 0...4
  private static let workhours = 9..<18

  func answer(in site: Site) -> TrendAnswer {
    let months = RecentMonths.ofTrends(site)
    let incidents = months.incidents(of: site.archive)
    let hours = incidents.compactMap { Hour(of: $0, site.settings.zone) }
    return TrendAnswer(
      Self.anchor, Self.question, count: hours.count, sentence: sentence(hours, months),
      method: method(hours.count, incidents.count, site.settings.zone, months), numbers: numbers(hours),
      figure: { links in
        hours.count < TrendAnswer.fewest ? figure.list(incidents, links: links) : chart(hours)
      })
  }

  /// One of the week.
  private struct Hour: Hashable {
    /// 0 is Monday.
    let weekday: Int
    let hour: Int

    /// As the team's clocks showed it.
    init?(of incident: Incident, _ zone: Zone) {
      guard let started = incident.milestones.started else { return nil }
      let local = zone.timestamp(at: started.secondsSince1970, precision: .minute).local
      weekday = local.day.weekday
      hour = local.secondOfDay / 3_600
    }

    var isAtWork: Bool { HourQuestion.workdays.contains(weekday) && HourQuestion.workhours.contains(hour) }
  }

  private func sentence(_ hours: [Hour], _ months: RecentMonths) -> TrendSentence {
    guard !hours.isEmpty else { return .plain("Nothing began in \(months.count) months.") }
    let outside = hours.count { !$0.isAtWork }
    return TrendSentence(
      "\(Counting.grouped(outside)) of \(Counting.text(hours.count, "incident")) began outside working hours",
      ", which are \(Self.share) of the week.")
  }

  /// Of the week that lies outside working hours.
  private static var share: String {
    "\(((7 * 24 - workdays.count * workhours.count) * 100 + 84) / 168) %"
  }

  private func method(_ shown: Int, _ all: Int, _ zone: Zone, _ months: RecentMonths) -> String {
    let missing = all - shown
    let left = missing > 0 ? " \(Counting.grouped(missing)) without a time are not counted." : ""
    return
      "First impact by the clocks of \(zone.name), in the last \(months.count) months. The area of a dot is the number. Shaded: \(Self.workhours.lowerBound) to \(Self.workhours.upperBound) on weekdays.\(left)"
  }

  private func numbers(_ hours: [Hour]) -> TrendTable {
    TrendTable(
      columns: [
        "Day", .counted("\(Self.workhours.lowerBound) to \(Self.workhours.upperBound)"),
        .counted("Other hours"),
      ],
      rows: hours.isEmpty
        ? []
        : (0..<7).map { weekday in
          let hours = hours.filter { $0.weekday == weekday }
          let inside = hours.count { Self.workhours.contains($0.hour) }
          return [
            .text(DayText.weekday(number: weekday)), .number(inside), .number(hours.count - inside),
          ]
        })
  }

  private func chart(_ hours: [Hour]) -> HTML {
    var counts = [[Int]](repeating: [Int](repeating: 0, count: 24), count: 7)
    for hour in hours { counts[hour.weekday][hour.hour] += 1 }
    return figure.chart(
      WeekGrid(
        counts: counts, workingDays: Self.workdays, workingHours: Self.workhours, label: Self.question))
  }

  private var figure: TrendFigure {
    TrendFigure(
      anchor: Self.anchor,
      description:
        "Incidents by weekday and hour, a dot an hour in which some began. The numbers are in the table.")
  }
}
