import Charts
import Incidents
import Markdown

/// How old are the open actions?
struct AgeQuestion: TrendQuestion {
  private static let anchor = "age"
  private static let question = "How old are the open actions?"

  func answer(in site: Site) -> TrendAnswer {
    let limit = site.settings.policy.openDays
    let actions = site.archive.countedActions.all.filter { $0.isOpen }
    let open = ActionSections.oldestFirst(actions.map(\.opened)).map { actions[$0] }
    let aged = open.compactMap { action in
      action.opened.map { Aged(place: action.place, opened: $0, today: site.today) }
    }
    let unknown = open.count - aged.count
    return TrendAnswer(
      Self.anchor, Self.question, count: open.count, sentence: sentence(aged, unknown: unknown, limit),
      method:
        "Days from the day an action was opened to \(DayText.long(site.today)), on a logarithmic axis. What is done, dropped or only proposed isn’t in this picture.\(rest(aged))",
      numbers: numbers(aged, unknown: unknown, limit),
      figure: { figure(aged, in: site.archive, limit, $0) })
  }

  private struct Aged {
    let place: ActionPlace
    let opened: Day
    let days: Int
    /// Whether it is dated in the future.
    let isLater: Bool

    init(place: ActionPlace, opened: Day, today: Day) {
      self.place = place
      self.opened = opened
      days = max(0, today - opened)
      isLater = opened > today
    }

    var openFor: String {
      if isLater { return "from \(DayText.long(opened))" }
      return days == 0 ? "since today" : "for \(Counting.text(days, "day"))"
    }
  }

  private func sentence(_ aged: [Aged], unknown: Int, _ limit: Int) -> TrendSentence {
    let open = aged.count + unknown
    guard open > 0 else { return .plain("Nothing is open.") }
    let past = aged.count { $0.days > limit }
    if open == 1 {
      let age = aged.first.map {
        "1 action is open, \($0.openFor)\(past == 1 ? ", past \(Counting.text(limit, "day"))" : "")."
      }
      return TrendSentence(age ?? "1 action is open; nobody noted since when.")
    }
    let oldest = aged.first.map { $0.isLater ? "" : " The oldest has been open \($0.openFor)." } ?? ""
    return TrendSentence(
      "\(Counting.text(open, "action")) \(open == 1 ? "is" : "are") open, "
        + "\(Counting.grouped(past)) of them \(past == 1 ? "is" : "are") past \(Counting.text(limit, "day")).",
      oldest)
  }

  private func rest(_ aged: [Aged]) -> String {
    aged.count > IncidentMarks.limit ? " There are too many to draw each one." : ""
  }

  private func numbers(_ aged: [Aged], unknown: Int, _ limit: Int) -> TrendTable {
    var rows: [[TrendTable.Cell]] = []
    var start = 0
    for end in [6, 30, limit].filter({ $0 <= limit }).sorted() where end >= start {
      let name = start == end ? Counting.text(end, "day") : "\(start) to \(Counting.text(end, "day"))"
      rows.append([.text(name), .number(aged.count { $0.days >= start && $0.days <= end })])
      start = end + 1
    }
    rows.append([.text("Past \(Counting.text(limit, "day"))"), .number(aged.count { $0.days > limit })])
    if unknown > 0 { rows.append([.text("Nobody noted since when"), .number(unknown)]) }
    return TrendTable(columns: ["Age", .counted("Open actions")], rows: rows)
  }

  private func figure(_ aged: [Aged], in archive: Archive, _ limit: Int, _ links: PageLinks) -> HTML? {
    let figure = TrendFigure(
      anchor: Self.anchor,
      description: "Open actions by age, one dot each. The numbers are in the table.")
    switch aged.count {
    case ..<TrendAnswer.fewest:
      return figure.list(
        aged.map {
          let action = archive[$0.place]
          return ("\(action.text), open \($0.openFor)", .incident(action.incident), action.fragment)
        },
        links: links)
    case ...IncidentMarks.limit: return figure.chart(dots(aged, in: archive, limit, links))
    default: return nil
    }
  }

  private func dots(_ aged: [Aged], in archive: Archive, _ limit: Int, _ links: PageLinks) -> AgeDots {
    AgeDots(
      dots: aged.map { item in
        let action = archive[item.place]
        return AgeDots.Dot(
          days: item.days, title: "Open \(item.openFor): \(action.text)",
          href: links.address(of: .incident(action.incident), fragment: action.fragment))
      },
      limit: limit, limitLabel: "past the \(Counting.text(limit, "day")) we agreed", label: Self.question)
  }
}
