import Graphs
import Incidents
import Markdown

/// The values of a graph as a table, a row a time.
struct NumberTable {
  private let data: GraphData
  /// Places among the data's times.
  private let times: [Int]
  private let zone: Zone
  private let skipped: Int

  /// More rows nobody reads; then every second, third and so on stands for all.
  private static let mostRows = 1_000

  init(_ data: GraphData, times: Range<Int>, zone: Zone) {
    self.data = data
    self.zone = zone
    let step = (times.count + Self.mostRows - 1) / Self.mostRows
    self.times = Array(stride(from: times.lowerBound, to: times.upperBound, by: max(1, step)))
    skipped = times.count - self.times.count
  }

  func write(label: String, into html: inout HTMLWriter) {
    html.raw("<div class=\"scroll\" tabindex=\"0\" role=\"region\"")
    html.attribute("aria-label", label)
    html.raw("><table><thead><tr><th scope=\"col\">Time</th>")
    for series in data.series {
      html.raw("<th class=\"r\" scope=\"col\">")
      html.text(series.name.isEmpty ? "Value" : series.name)
      html.raw("</th>")
    }
    html.raw("</tr></thead>\n<tbody>")
    var clock = ClockWriter(zone)
    var day: Day?
    for time in times { writeRow(time, &clock, &day, &html) }
    html.raw("</tbody></table></div>\n")
    guard skipped > 0 else { return }
    html.raw("<p class=\"small quiet\">")
    html.text(
      "\(times.count) of \(times.count + skipped) times, evenly spaced; the drawing shows the extremes of all."
    )
    html.raw("</p>\n")
  }

  private func writeRow(
    _ place: Int, _ clock: inout ClockWriter, _ day: inout Day?, _ html: inout HTMLWriter
  ) {
    let precision: LocalTime.Precision = (data.step ?? 0) % 60 == 0 ? .minute : .second
    let time = Timestamp(
      secondsSince1970: data.times[place], offset: zone.offset(at: data.times[place]), precision: precision)
    html.raw("<tr><th scope=\"row\">")
    if time.local.day != day {
      if time.local.day.year == day?.year {
        DayText.writeShort(time.local.day, into: &html)
      } else {
        DayText.writeShortWithYear(time.local.day, into: &html)
      }
      html.raw(" ")
      day = time.local.day
    }
    clock.write(time, into: &html)
    html.raw("</th>")
    for series in data.series {
      html.raw("<td class=\"r\">")
      if series.values[place].isFinite { html.text(Self.text(series.values[place])) }
      html.raw("</td>")
    }
    html.raw("</tr>\n")
  }

  /// As few digits as tell it from its neighbours.
  private static func text(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
