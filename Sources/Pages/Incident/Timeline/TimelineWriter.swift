import ChatLogs
import Incidents
import Markdown
import Reports

/// Writes an arranged timeline.
struct TimelineWriter {
  private let report: Report
  private let text: ReportText
  /// One a log.
  private var rows: [ChatRows]
  private let logs: WrittenLogs
  private let graphs: TimelineGraphs
  private var clock: ClockWriter

  init(_ report: Report, text: ReportText, logs: WrittenLogs, graphs: TimelineGraphs) {
    self.report = report
    self.text = text
    self.logs = logs
    self.graphs = graphs
    rows = report.logs.indices.compactMap { ChatRows(report, log: $0) }
    clock = ClockWriter(report.incident.zone)
  }

  mutating func write(_ groups: [TimelineGroup], into html: inout HTMLWriter) {
    html.raw("<div class=\"tl\">\n")
    for group in groups {
      PhaseHeading(group.heading).write(into: &html)
      html.raw("<ol>\n")
      for row in group.rows { write(row, &html) }
      html.raw("</ol>\n")
    }
    html.raw("</div>\n")
  }

  private mutating func write(_ row: TimelineRow, _ html: inout HTMLWriter) {
    switch row {
    case .moment(let item): writeMoment(item, &html)
    case .alert(let line): writeAlert(line, &html)
    case .graph(let place): writeGraph(place, &html)
    case .talk(let lines):
      html.raw("<li>")
      writeTalk(lines[...], &html)
      html.raw("</li>\n")
    case .folded(let lines): writeFolded(lines, &html)
    case .silence(let span):
      html.raw("<li class=\"gap\"><p>")
      html.text("\(SpanText.words(span)) with nothing recorded.")
      html.raw("</p></li>\n")
    case .day(let day):
      html.raw("<li class=\"day\"><p>")
      DayElement.write(day, text: "\(DayText.weekday(day)), \(DayText.long(day))", into: &html)
      html.raw("</p></li>\n")
    }
  }

  private mutating func writeMoment(_ index: Int, _ html: inout HTMLWriter) {
    guard report.timeline.items.indices.contains(index) else { return }
    let item = report.timeline.items[index]
    let entry: TimelineEntry? = if case .entry(let place) = item.kind { report.entry(place) } else { nil }
    let words = MomentWords(item, entry: entry, text: text, milestones: report.incident.milestones)
    html.raw("<li class=\"ev")
    if words.marker == .keyMoment { html.raw(" key") }
    if words.isOnlyImages { html.raw(" shot") }
    html.raw("\"")
    let anchor = report.timelineAnchor(index)
    html.attribute("id", anchor)
    html.raw("><a class=\"t\"")
    if let anchor {
      html.raw(" href=\"#")
      html.text(anchor)
      html.raw("\"")
    }
    html.raw(">")
    clock.write(item.time, into: &html)
    html.raw("</a>")
    words.marker.write(into: &html)
    html.raw("<div class=\"b\">")
    words.write(text, into: &html)
    html.raw("</div></li>\n")
  }

  private mutating func writeAlert(_ line: TalkLine, _ html: inout HTMLWriter) {
    guard rows.indices.contains(line.log), report.logs.indices.contains(line.log),
      let event = report.logs[line.log].log.event(line.event),
      let alert = report.logs[line.log].log.alert(of: event), let mark = AlertMark(alert.kind)
    else { return }
    html.raw("<li class=\"ev")
    html.raw(mark.classes)
    if line.isKey { html.raw(" key") }
    html.raw("\"")
    rows[line.log].writePlace(of: event, into: &html)
    mark.marker.write(into: &html)
    html.raw("<div class=\"b\"><p>")
    AlertWords.write(event, of: report.logs[line.log].log, into: &html)
    rows[line.log].writeNote(of: event, into: &html)
    html.raw("</p></div></li>\n")
  }

  private mutating func writeGraph(_ place: Int, _ html: inout HTMLWriter) {
    guard graphs.placed.indices.contains(place) else { return }
    let (time, graph) = graphs.placed[place]
    html.raw("<li class=\"ev shot\"><span class=\"t\">")
    clock.write(time, into: &html)
    html.raw("</span>")
    Marker.graph.write(into: &html)
    html.raw("<div class=\"b\">")
    text.figures.writeFigure(graph, into: &html)
    html.raw("</div></li>\n")
  }

  private mutating func writeFolded(_ lines: [TalkLine], _ html: inout HTMLWriter) {
    guard let first = lines.first, let last = lines.last else { return }
    let (from, to) = (clock.local(first.time).secondOfDay, clock.local(last.time).secondOfDay)
    let isOneMinute = from / 60 == to / 60
    html.raw("<li><details class=\"more\"><summary>")
    Counting.write(lines.count, "more line", plural: "more lines", into: &html)
    html.raw(isOneMinute ? ", at " : ", ")
    html.clock(ClockBytes(from), withSeconds: false)
    if !isOneMinute {
      html.raw(" to ")
      html.clock(ClockBytes(to), withSeconds: false)
    }
    html.raw("</summary>")
    for run in lines.chunked() { writeTalk(run, &html) }
    html.raw("</details></li>\n")
  }

  /// Lines of one log.
  private mutating func writeTalk(_ lines: ArraySlice<TalkLine>, _ html: inout HTMLWriter) {
    guard let index = lines.first?.log, rows.indices.contains(index) else { return }
    rows[index].write(lines, written: logs, into: &html)
  }
}

extension AlertMark {
  fileprivate var classes: StaticString {
    switch self {
    case .alert: " alert"
    case .recovery: " alert okay"
    case .deploy: ""
    }
  }
}

extension [TalkLine] {
  /// Cut where the log changes.
  fileprivate func chunked() -> [ArraySlice<TalkLine>] {
    var chunks: [ArraySlice<TalkLine>] = []
    var start = startIndex
    for index in indices where self[index].log != self[start].log {
      chunks.append(self[start..<index])
      start = index
    }
    if start < endIndex { chunks.append(self[start...]) }
    return chunks
  }
}
