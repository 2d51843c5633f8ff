import Charts
import Incidents
import Markdown

/// Which open actions could have stopped a later incident?
struct RepeatQuestion: TrendQuestion {
  private static let anchor = "again"
  private static let question = "Which open actions could have stopped a later incident?"
  /// As many actions as are drawn, and as many as are suggested.
  private static let limit = 20

  func answer(in site: Site) -> TrendAnswer {
    let repeats = ActionSections(site).happenedAgain(in: site.archive).map { action in
      Repeat(action: action, incidents: ActionSections.incidents(since: action, in: site.preventions))
    }
    let hits = repeats.reduce(0) { $0 + $1.incidents.count }
    return TrendAnswer(
      Self.anchor, Self.question, count: hits, sentence: sentence(repeats, hits), method: method(repeats),
      numbers: numbers(repeats, site.today), suggestion: suggestion(site),
      figure: { links in
        hits < TrendAnswer.fewest ? list(repeats, links) : chart(repeats, site, links)
      })
  }

  private struct Repeat {
    let action: ActionItem
    /// Oldest first.
    let incidents: [Incident]
  }

  private func sentence(_ repeats: [Repeat], _ hits: Int) -> TrendSentence {
    guard hits > 0 else {
      return .plain("No report names an action that was open and could have prevented it.")
    }
    let open = repeats.count { $0.action.state == .open }
    let state =
      repeats.count == 1
      ? open == 1 ? "open today" : "no longer open" : "\(Counting.grouped(open)) of them open today"
    return TrendSentence(
      "\(Counting.text(hits, "time")) an action of an earlier incident could have stopped a later one",
      ": \(Counting.text(repeats.count, "action")) in all, \(state).")
  }

  private func method(_ repeats: [Repeat]) -> String {
    let drawn =
      repeats.count > Self.limit
      ? " The first \(Self.limit) are drawn, and all are among the numbers." : ""
    return
      "An incident counts where its report names the action under “preventable_by” and the action was open when it began; nothing is guessed. A ring is the day the action was opened, a stroke the day it was closed, a dot an incident.\(drawn)"
  }

  private func numbers(_ repeats: [Repeat], _ today: Day) -> TrendTable {
    TrendTable(
      columns: ["Action", "First raised", "Open for", .counted("Incidents since")],
      rows: repeats.map { row($0.action, $0.incidents.count, today) })
  }

  private func row(_ action: ActionItem, _ count: Int, _ today: Day) -> [TrendTable.Cell] {
    [
      .link(action.text, .incident(action.incident), fragment: action.fragment),
      .text(action.opened.map { DayText.long($0) } ?? "not noted"), .text(openFor(action, today)),
      .number(count),
    ]
  }

  /// `255 days, and still is`, `120 days, done on 3 May 2014`
  private func openFor(_ action: ActionItem, _ today: Day) -> String {
    guard let days = action.age(on: action.closed ?? today) else { return "not noted" }
    let length = Counting.text(days, "day")
    guard let closed = action.closed else { return "\(length), and still is" }
    return "\(length), \(action.state == .done ? "done" : "dropped") on \(DayText.long(closed))"
  }

  private func suggestion(_ site: Site) -> TrendAnswer.Suggestion? {
    let found = SuggestedPreventions(site.archive, most: Self.limit)
    guard found.count > 0 else { return nil }
    let count = found.actionCount
    let shown = count > Self.limit ? " The first \(Self.limit) are listed." : ""
    return TrendAnswer.Suggestion(
      sentence: TrendSentence(
        "Perhaps also:",
        " \(Counting.text(count, "action")) of incidents with the same factor and service \(count == 1 ? "was" : "were") open \(Counting.times(found.count)) when another began. No report says whether \(count == 1 ? "it" : "they") would have helped; “preventable_by” or “not_preventable_by” settles it.\(shown)"
      ),
      numbers: numbers(
        found.suggestions.map { Repeat(action: $0.action, incidents: $0.incidents) },
        site.today))
  }

  private func list(_ repeats: [Repeat], _ links: PageLinks) -> HTML? {
    figure(repeats).list(
      repeats.map { item in
        let days = item.incidents.map { DayText.long($0.day) }.joined(separator: ", ")
        return ("\(item.action.text): \(days)", .incident(item.action.incident), item.action.fragment)
      }, links: links)
  }

  private func chart(_ repeats: [Repeat], _ site: Site, _ links: PageLinks) -> HTML {
    let drawn = repeats.prefix(Self.limit)
    let marks = IncidentMarks(site, links: links)
    let rows = drawn.map { item in
      SpanRows.Row(
        item.action.text, detail: detail(item.action, site), span: span(item.action),
        marks: item.incidents.map { marks.mark($0) })
    }
    let incidents = drawn.flatMap(\.incidents)
    let days = incidents.map(\.day.number) + drawn.compactMap { $0.action.opened?.number }
    let first = min(days.min() ?? site.today.number, site.today.number - 30)
    let chart = SpanRows(
      rows: rows, days: first...site.today.number, nowLabel: DayText.short(site.today),
      label: Self.question)
    return figure(repeats).chart(chart, legend: incidents)
  }

  private func figure(_ repeats: [Repeat]) -> TrendFigure {
    TrendFigure(
      anchor: Self.anchor,
      description:
        "\(Counting.text(repeats.count, "action")) as lines from opened to closed, with a mark for each incident. The numbers are in the table."
    )
  }

  /// The service of the incident that an action comes from.
  private func detail(_ action: ActionItem, _ site: Site) -> String {
    site.archive.incident(action.incident)?.services.first.map { site.settings.label(of: $0) } ?? ""
  }

  private func span(_ action: ActionItem) -> SpanRows.Span {
    guard let opened = action.opened else { return .none }
    if action.state == .open { return .open(from: opened.number) }
    return action.done.map { .closed(from: opened.number, to: $0.number) } ?? .none
  }
}
