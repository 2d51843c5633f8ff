import ChatLogs
import Incidents
import Markdown
import Reports

/// Writes one log in full: talk as rows, the chat's housekeeping folded, what lies outside of the report's range quietly.
struct LogWriter {
  private let log: ChatLog
  /// The places in the log of what the report shows, in their order.
  private let shown: [Int]
  /// Lines.
  private let hidden: [ClosedRange<Int>]
  private let key: [ClosedRange<Int>]
  private var rows: ChatRows
  private var day: Day
  /// How many of the events that the report shows lie behind.
  private var passed = 0
  /// Joins, parts and the like that stand together.
  private var housekeeping: [Int] = []
  private var isInTalk = false
  /// The row of each event, by its place; nothing where it has none.
  private(set) var written: [WrittenRow?]

  init?(_ report: Report, log index: Int) {
    guard let curated = report.log(index), let rows = ChatRows(report, log: index) else { return nil }
    log = curated.log
    shown = curated.shown
    hidden = curated.reference.hidden
    key = curated.reference.key
    self.rows = rows
    day = report.incident.day
    written = Array(repeating: nil, count: log.events.count)
  }

  mutating func write(into html: inout HTMLWriter) {
    html.raw("<div class=\"tl log\"><ol>\n")
    let log = log
    log.withWords { words in
      for index in log.events.indices {
        let event = log.events[index]
        if hidden.contains(where: { $0.contains(event.line) }) { continue }
        if event.isHousekeeping, !isKey(event) {
          housekeeping.append(index)
        } else {
          writeHousekeeping(words, &html)
          write(event, index, words, &html)
        }
      }
      writeHousekeeping(words, &html)
    }
    endTalk(&html)
    html.raw("</ol></div>\n")
  }

  private mutating func write(
    _ event: ChatEvent, _ index: Int, _ words: LogWords, _ html: inout HTMLWriter
  ) {
    let dayOfEvent = rows.day(of: event)
    if case .day = event.kind, let dayOfEvent {
      writeDay(dayOfEvent, of: event, &html)
    } else {
      beginDay(dayOfEvent, &html)
      beginTalk(&html)
      writeRow(event, index, words, &html)
    }
  }

  private mutating func writeRow(
    _ event: ChatEvent, _ index: Int, _ words: LogWords, _ html: inout HTMLWriter
  ) {
    let style = style(of: event, index)
    let start = html.count
    rows.openRow(event, style, into: &html)
    let middle = html.count
    rows.writeRow(of: event, words, isKey: style == .key, into: &html)
    written[index] = WrittenRow(whole: start..<html.count, words: middle..<html.count, style: style)
  }

  private mutating func style(of event: ChatEvent, _ index: Int) -> ChatRows.Style {
    while passed < shown.count, shown[passed] < index { passed += 1 }
    if isKey(event) { return .key }
    return passed < shown.count && shown[passed] == index ? .plain : .quiet
  }

  private func isKey(_ event: ChatEvent) -> Bool { key.contains { $0.contains(event.line) } }

  /// Says which day it is where it isn't that of the line before.
  private mutating func beginDay(_ day: Day?, _ html: inout HTMLWriter) {
    if let day, day.number != self.day.number { writeDay(day, of: nil, &html) }
  }

  /// With the anchor of the log's own line, if it has one.
  private mutating func writeDay(_ day: Day, of event: ChatEvent?, _ html: inout HTMLWriter) {
    endTalk(&html)
    self.day = day
    html.raw("<li class=\"day\"")
    if let event { rows.writeID(of: event, into: &html) }
    html.raw("><p>")
    DayElement.write(day, text: "\(DayText.weekday(day)), \(DayText.long(day))", into: &html)
    html.raw("</p></li>\n")
  }

  private mutating func writeHousekeeping(_ words: LogWords, _ html: inout HTMLWriter) {
    guard let first = housekeeping.first else { return }
    endTalk(&html)
    beginDay(rows.day(of: log.events[first]), &html)
    html.raw("<li><details class=\"more\"><summary>")
    Counting.write(
      housekeeping.count, "join, part or the like", plural: "joins, parts and the like", into: &html)
    html.raw("</summary><ol class=\"irc\">\n")
    for index in housekeeping { writeRow(log.events[index], index, words, &html) }
    html.raw("</ol></details></li>\n")
    housekeeping.removeAll(keepingCapacity: true)
  }

  private mutating func beginTalk(_ html: inout HTMLWriter) {
    guard !isInTalk else { return }
    isInTalk = true
    html.raw("<li>")
    rows.openList(into: &html)
  }

  private mutating func endTalk(_ html: inout HTMLWriter) {
    guard isInTalk else { return }
    isInTalk = false
    html.raw("</ol></li>\n")
  }
}

extension ChatEvent {
  /// What hardly anybody reads a log for.
  fileprivate var isHousekeeping: Bool {
    switch kind {
    case .join, .part, .quit, .kick, .nick, .mode, .server: true
    case .message, .action, .notice, .topic, .day, .other: false
    }
  }
}
