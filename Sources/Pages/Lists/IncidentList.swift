import Incidents
import Markdown

/// Incidents under headings, newest first.
package struct IncidentList {
  private let grouping: Grouping

  package enum Grouping: Sendable {
    /// With a heading also for months in which nothing happened, one for a run of them.
    case months
    case years
  }

  package init(by grouping: Grouping) { self.grouping = grouping }

  /// Incidents in one month or year.
  private struct Group {
    let start: Day
    var places: Range<Int>
  }

  /// The newest `limit` of incidents, of which `days` are the days, in groups whose headings tell how many each has in
  /// all. `writeRow` writes the one at a place.
  package func write(
    _ days: [Day], limit: Int = .max, into html: inout HTMLWriter,
    _ writeRow: (Int, inout HTMLWriter) -> Void
  ) {
    var last: Day?
    for group in groups(days) {
      let rest = limit - group.places.lowerBound
      guard rest > 0 else { return }
      if let last { writeQuiet(from: group.start.firstOfMonth(adding: 1), before: last, &html) }
      writeHeading(group, shown: min(rest, group.places.count), &html)
      html.raw("<ul>\n")
      for place in group.places.prefix(rest) { writeRow(place, &html) }
      html.raw("</ul>\n")
      last = group.start
    }
  }

  private func groups(_ days: [Day]) -> [Group] {
    var groups: [Group] = []
    for (place, day) in days.enumerated() {
      let start = start(of: day)
      if groups.last?.start == start {
        groups[groups.count - 1].places = groups[groups.count - 1].places.lowerBound..<place + 1
      } else {
        groups.append(Group(start: start, places: place..<place + 1))
      }
    }
    return groups
  }

  private func start(of day: Day) -> Day {
    switch grouping {
    case .months: day.firstOfMonth()
    case .years: day.firstOfMonth(adding: 1 - day.month)
    }
  }

  private func writeHeading(_ group: Group, shown: Int, _ html: inout HTMLWriter) {
    let name =
      switch grouping {
      case .months: DayText.month(group.start)
      case .years: String(group.start.year)
      }
    let count = group.places.count
    let rest = shown < count ? ", the newest \(Counting.grouped(shown)) of them here" : ""
    write(heading: name, note: Counting.text(count, "incident") + rest, &html)
  }

  /// The months from `first` up to, without it, the one that begins on `end`.
  private func writeQuiet(from first: Day, before end: Day, _ html: inout HTMLWriter) {
    guard grouping == .months, first < end else { return }
    let last = end.firstOfMonth(adding: -1)
    let name = first == last ? DayText.month(first) : "\(DayText.month(first)) to \(DayText.month(last))"
    write(heading: name, note: "none", &html)
  }

  private func write(heading: String, note: String, _ html: inout HTMLWriter) {
    html.raw("<h2 class=\"month\">")
    html.text(heading)
    html.raw(" ")
    html.element("span", text: note)
    html.raw("</h2>\n")
  }
}
