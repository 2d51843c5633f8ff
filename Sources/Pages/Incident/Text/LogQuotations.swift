import ChatLogs
import Incidents
import Markdown
import Reports

/// Shows the lines of a log that a link names, where that link is all that a paragraph says.
struct LogQuotations {
  /// More lines than these are a log and no quotation.
  static let limit = 50

  private let links: LinkWriter

  init(links: LinkWriter) { self.links = links }

  /// Writes a paragraph that is nothing but a link to lines that the site shows as those lines, and returns true.
  func write(ifOnlyLink inlines: [Inline], into html: inout HTMLWriter) -> Bool {
    guard let link = inlines.onlyLink,
      case .log(let index, let lines?)? = links.report.targets[link.destination],
      let log = links.report.log(index), let address = links.logAddress(index, lines: lines)
    else { return false }
    let events = log.events(inLines: lines)
    let text = link.text.plainText
    html.raw("<figure class=\"quote\"><ol class=\"irc\">\n")
    var rows = ChatRows(links.report, log: index)
    rows?.writeQuoted(events.prefix(Self.limit), links: links, into: &html)
    html.raw("</ol><figcaption><a")
    html.attribute("href", address)
    html.raw(">")
    html.text(text.isEmpty ? "\(log.name), \(Self.name(of: lines))" : text)
    html.raw("</a>")
    if events.count > Self.limit { html.text(" and \(Counting.grouped(events.count - Self.limit)) more") }
    html.raw("</figcaption></figure>\n")
    return true
  }

  static func name(of lines: ClosedRange<Int>) -> String {
    lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound) to \(lines.upperBound)"
  }
}
