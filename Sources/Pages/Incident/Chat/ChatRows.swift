import ChatLogs
import Incidents
import Markdown
import Reports

/// Writes lines of one log, a row each: time, nick, text.
struct ChatRows {
  /// How a row differs from others.
  enum Style {
    case plain
    /// The author marked it.
    case key
    /// A machine says it.
    case bot
    /// It lies outside of what the report shows.
    case quiet
  }

  private let log: ChatLog
  private let index: Int
  private let anchor: LogAnchor
  /// `<ol class="irc" aria-label="Chat, #ops">`
  private let list: HTML
  private let notes: AlertNotes
  private var clock: ClockWriter

  init?(_ report: Report, log index: Int) {
    guard let curated = report.log(index) else { return nil }
    log = curated.log
    self.index = index
    anchor = LogAnchor(curated.reference, isFirst: index == 0)
    list = HTML(capacity: 64) { html in
      html.raw("<ol class=\"irc\"")
      html.attribute("aria-label", "Chat, \(curated.name)")
      html.raw(">\n")
    }
    notes = AlertNotes(report, log: index)
    clock = ClockWriter(report.incident.zone)
  }

  /// Begins a list of lines.
  func openList(into html: inout HTMLWriter) { html.append(list) }

  /// A list of lines in their own places, quoted from where they were `written`, if they were.
  mutating func write(_ lines: ArraySlice<TalkLine>, written: WrittenLogs, into html: inout HTMLWriter) {
    openList(into: &html)
    var quotes = RowQuotes()
    let log = log
    log.withWords { words in
      for line in lines where log.events.indices.contains(line.event) {
        let style: Style = line.isKey ? .key : line.isBot ? .bot : .plain
        let row = written.row(of: line.event, inLog: index)
        if let row, row.style == style {
          quotes.add(row.whole, into: &html)
          continue
        }
        quotes.finish(into: &html)
        openRow(log.events[line.event], style, into: &html)
        if let row {
          quotes.add(row.words, into: &html)
        } else {
          writeRow(of: log.events[line.event], words, isKey: line.isKey, into: &html)
        }
      }
    }
    quotes.finish(into: &html)
    html.raw("</ol>")
  }

  /// The tag that begins a line in its own place, which has its id.
  mutating func openRow(_ event: ChatEvent, _ style: Style, into html: inout HTMLWriter) {
    html.raw("<li")
    anchor.writeID(ofLine: LogLineName(event), into: &html)
    switch style {
    case .plain: html.raw(">")
    case .key: html.raw(" class=\"key\">")
    case .bot: html.raw(" class=\"bot\">")
    case .quiet: html.raw(" class=\"quiet\">")
    }
  }

  /// The rest of a line that is in its own place: the same, wherever that is.
  mutating func writeRow(
    of event: ChatEvent, _ words: LogWords, isKey: Bool, into html: inout HTMLWriter
  ) {
    html.raw("<a")
    endPermalink(to: event, LogLineName(event), into: &html)
    writeWords(of: event, words, isKey: isKey, into: &html)
  }

  /// Lines shown a second time: they have no ids, and their times lead to where they stand.
  mutating func writeQuoted(_ events: some Sequence<Int>, links: LinkWriter, into html: inout HTMLWriter) {
    let log = log
    log.withWords { words in
      for event in events { writeQuoted(log.events[event], words, links: links, into: &html) }
    }
  }

  /// The id of a line, for a tag that is open, its end, and the permalink.
  mutating func writePlace(of event: ChatEvent, into html: inout HTMLWriter) {
    let line = LogLineName(event)
    anchor.writeID(ofLine: line, into: &html)
    html.raw("><a class=\"t\"")
    endPermalink(to: event, line, into: &html)
  }

  func writeID(of event: ChatEvent, into html: inout HTMLWriter) {
    anchor.writeID(ofLine: LogLineName(event), into: &html)
  }

  /// What is to be said of an alert beside its words.
  @inline(__always)
  mutating func writeNote(of event: ChatEvent, into html: inout HTMLWriter) {
    if let alert = event.alert { notes.write(alert, &clock, into: &html) }
  }

  /// The day on which the report's clock tells an event.
  mutating func day(of event: ChatEvent) -> Day? { event.time.map { clock.local($0).day } }

  private mutating func writeQuoted(
    _ event: ChatEvent, _ words: LogWords, links: LinkWriter, into html: inout HTMLWriter
  ) {
    html.raw("<li><a")
    if let address = links.logAddress(index, lines: event.line...event.line) {
      html.attribute("href", address)
    }
    html.raw(">")
    writeTime(of: event, named: nil, into: &html)
    html.raw("</a>")
    writeWords(of: event, words, isKey: false, into: &html)
  }

  /// `line` names the event.
  private mutating func endPermalink(
    to event: ChatEvent, _ line: LogLineName, into html: inout HTMLWriter
  ) {
    anchor.endPermalink(toLine: line, into: &html)
    writeTime(of: event, named: line, into: &html)
    html.raw("</a>")
  }

  /// A line of which no one knows the time is told by its number. Either answers to the short name of `line`: a link that
  /// did would be focused, and the page roll to it.
  private mutating func writeTime(
    of event: ChatEvent, named line: LogLineName?, into html: inout HTMLWriter
  ) {
    html.raw(event.time == nil ? "<span" : "<time")
    if let line { anchor.writeShortID(ofLine: line, into: &html) }
    if let time = event.time { return clock.writeRest(of: time, into: &html) }
    html.raw(">line ")
    html.number(event.line)
    html.raw("</span>")
  }

  /// To the end of the row.
  private mutating func writeWords(
    of event: ChatEvent, _ words: LogWords, isKey: Bool, into html: inout HTMLWriter
  ) {
    html.raw("<span>")
    html.text(words.nick(of: event))
    html.raw("</span><p>")
    if isKey { html.raw("<strong>") }
    ChatWords.write(event, words, into: &html)
    if isKey { html.raw("</strong>") }
    writeNote(of: event, into: &html)
    html.raw("</p></li>\n")
  }
}
