import Incidents
import Markdown

/// Incidents under headings, newest first.
package struct IncidentList {
  private let row: IncidentRow
  private let grouping: Grouping

  package enum Grouping: Sendable {
    /// With a heading also for months in which nothing happened, one for a run of them.
    case months
    case years
  }

  package init(_ row: IncidentRow, by grouping: Grouping) {
    self.row = row
    self.grouping = grouping
  }

  /// The newest `limit`, in groups whose headings tell how many each has in all.
  package func write(_ incidents: [Incident], limit: Int = .max, into html: inout HTMLWriter) {
    var rest = limit
    var last: Day?
    for group in groups(incidents) {
      guard rest > 0, let first = group.first else { return }
      let start = start(of: first.day)
      if let last { writeQuiet(from: start.firstOfMonth(adding: 1), before: last, &html) }
      writeHeading(start, count: group.count, shown: min(rest, group.count), &html)
      html.raw("<ul>\n")
      for incident in group.prefix(rest) { row.write(incident, into: &html) }
      html.raw("</ul>\n")
      rest -= group.count
      last = start
    }
  }

  /// The runs of incidents in one month or year.
  private func groups(_ incidents: [Incident]) -> [ArraySlice<Incident>] {
    var groups: [ArraySlice<Incident>] = []
    var begin = incidents.startIndex
    for index in incidents.indices.dropFirst()
    where start(of: incidents[index].day) != start(of: incidents[begin].day) {
      groups.append(incidents[begin..<index])
      begin = index
    }
    if begin < incidents.endIndex { groups.append(incidents[begin...]) }
    return groups
  }

  private func start(of day: Day) -> Day {
    switch grouping {
    case .months: day.firstOfMonth()
    case .years: day.firstOfMonth(adding: 1 - day.month)
    }
  }

  private func writeHeading(_ start: Day, count: Int, shown: Int, _ html: inout HTMLWriter) {
    let name =
      switch grouping {
      case .months: DayText.month(start)
      case .years: String(start.year)
      }
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
