import Charts
import Incidents
import Markdown

/// Which open actions could have stopped a later incident?
struct RepeatQuestion: TrendQuestion {
  let anchor = "again"
  let question = "Which open actions could have stopped a later incident?"
  /// As many actions as are drawn.
  private static let limit = 20

  func answer(in site: Site, links: PageLinks) -> TrendAnswer {
    let repeats = ActionSections(site).happenedAgain(site.archive.actions).map { action in
      Repeat(action: action, incidents: ActionSections.incidents(since: action, in: site.preventions))
    }
    let hits = repeats.reduce(0) { $0 + $1.incidents.count }
    return TrendAnswer(
      sentence: sentence(repeats, hits), method: method(repeats), numbers: numbers(repeats, site),
      figure: hits < TrendAnswer.fewest ? list(repeats, links) : chart(repeats, site, links))
  }

  private struct Repeat {
    let action: ActionItem
    let incidents: [Incident]
  }

  private func sentence(_ repeats: [Repeat], _ hits: Int) -> HTML {
    HTML { html in
      guard hits > 0 else {
        return html.text("No report names an action that was open and could have prevented it.")
      }
      let open = repeats.count { $0.action.state == .open }
      html.element(
        "strong",
        text:
          "\(Counting.text(hits, "time")) an action of an earlier incident could have stopped a later one")
      html.text(
        ": \(Counting.text(repeats.count, "action")) in all, \(Counting.grouped(open)) of them open today.")
    }
  }

  private func method(_ repeats: [Repeat]) -> String {
    let drawn =
      repeats.count > Self.limit
      ? " The first \(Self.limit) are drawn, and all are among the numbers." : ""
    return
      "An incident counts where its report names the action under “preventable_by” and the action was open when it began; nothing is guessed. A ring is the day the action was opened, a stroke the day it was closed, a dot an incident.\(drawn)"
  }

  private func numbers(_ repeats: [Repeat], _ site: Site) -> TrendTable {
    TrendTable(
      columns: ["Action", "First raised", "State", "Incidents since"],
      rows: repeats.map { item in
        [
          .link(item.action.text, .incident(item.action.incident), fragment: item.action.id?.anchor),
          .text(item.action.opened.map { DayText.long($0) } ?? "not noted"),
          .text(item.action.state.rawValue), .number(item.incidents.count),
        ]
      })
  }

  private func list(_ repeats: [Repeat], _ links: PageLinks) -> HTML? {
    figure(repeats).list(
      repeats.map { item in
        let days = item.incidents.map { DayText.long($0.day) }.joined(separator: ", ")
        return ("\(item.action.text): \(days)", .incident(item.action.incident), item.action.id?.anchor)
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
      rows: rows, days: first...site.today.number, nowLabel: DayText.short(site.today), label: question)
    return figure(repeats).chart(chart, legend: incidents)
  }

  private func figure(_ repeats: [Repeat]) -> TrendFigure {
    TrendFigure(
      anchor: anchor,
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
