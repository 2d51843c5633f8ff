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
  private var clock: ClockWriter

  init?(_ report: Report, log index: Int) {
    guard let curated = report.log(index) else { return nil }
    log = curated.log
    self.index = index
    anchor = LogAnchor(curated.reference, isFirst: index == 0)
    clock = ClockWriter(report.incident.zone, since: report.incident.milestones.started)
  }

  /// A line in its own place, which has its id.
  mutating func write(_ event: ChatEvent, _ style: Style, into html: inout HTMLWriter) {
    html.raw("<li")
    writeID(of: event, into: &html)
    switch style {
    case .plain: break
    case .key: html.raw(" class=\"key\"")
    case .bot: html.raw(" class=\"bot\"")
    case .quiet: html.raw(" class=\"quiet\"")
    }
    html.raw(">")
    writePermalink(to: event, into: &html)
    writeWords(of: event, isKey: style == .key, into: &html)
    html.raw("</li>\n")
  }

  /// A line shown a second time: it has no id, and its time leads to where it stands.
  mutating func writeQuoted(_ event: ChatEvent, links: LinkWriter, into html: inout HTMLWriter) {
    html.raw("<li><a class=\"t\"")
    if let address = links.logAddress(index, lines: event.line...event.line) {
      html.attribute("href", address)
    }
    html.raw(">")
    writeTime(of: event, into: &html)
    html.raw("</a>")
    writeWords(of: event, isKey: false, into: &html)
    html.raw("</li>\n")
  }

  func writeID(of event: ChatEvent, into html: inout HTMLWriter) {
    anchor.writeID(ofLine: event.line, into: &html)
  }

  mutating func writePermalink(to event: ChatEvent, into html: inout HTMLWriter) {
    anchor.openPermalink(toLine: event.line, into: &html)
    writeTime(of: event, into: &html)
    html.raw("</a>")
  }

  /// The day on which the report's clock tells an event.
  mutating func day(of event: ChatEvent) -> Day? { event.time.map { clock.local($0).day } }

  /// A line of which no one knows the time is named by its number.
  private mutating func writeTime(of event: ChatEvent, into html: inout HTMLWriter) {
    if let time = event.time {
      clock.write(time, into: &html)
    } else {
      html.raw("line ")
      html.number(event.line)
    }
  }

  private func writeWords(of event: ChatEvent, isKey: Bool, into html: inout HTMLWriter) {
    html.raw("<span>")
    html.text(log.nick(of: event))
    html.raw("</span><p>")
    if isKey { html.raw("<strong>") }
    ChatWords.write(event, of: log, into: &html)
    if isKey { html.raw("</strong>") }
    html.raw("</p>")
  }
}
