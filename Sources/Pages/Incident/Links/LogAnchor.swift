import ChatLogs
import Incidents
import Markdown
import Reports

/// The names of a log's lines in addresses: `irc-L33`, and `L33` for those of the first log.
struct LogAnchor {
  /// As it stands in an id and in an address alike, so without blanks.
  private let stem: String
  /// ` id="irc-L`
  private let id: ShortHTML
  /// ` href="#irc-L`
  private let permalink: ShortHTML
  private let isFirst: Bool

  init(_ log: LogReference, isFirst: Bool) {
    let stem = PercentEncoding.encoded(path: log.stem)
    self.stem = stem
    id = ShortHTML { html in
      html.raw(" id=\"")
      html.text(stem + "-L")
    }
    permalink = ShortHTML { html in
      html.raw(" href=\"#")
      html.text(stem + "-L")
    }
    self.isFirst = isFirst
  }

  /// The line of another incident's log that `irc-L33` or `L33` names, of a range the first that isn't hidden. Which lines its
  /// page shows isn't known here, but all others stand in its log.
  static func name(of fragment: String, in incident: Incident) -> String? {
    guard let (log, isFirst, lines) = LogLines.named(fragment, in: incident) else { return nil }
    return log.firstShown(of: lines).map { LogAnchor(log, isFirst: isFirst).name(ofLine: $0) }
  }

  func name(ofLine line: Int) -> String { "\(stem)-L\(line)" }

  /// Those behind the first of a line have their number as well: `irc-L6.2`.
  func name(of event: ChatEvent) -> String {
    name(ofLine: event.line) + (event.ordinal > 1 ? ".\(event.ordinal)" : "")
  }

  /// ` id="irc-L33"`
  func writeID(ofLine line: LogLineName, into html: inout HTMLWriter) {
    html.append(id)
    line.write(into: &html)
    html.raw("\"")
  }

  /// ` id="L33"` for the first log, else nothing.
  func writeShortID(ofLine line: LogLineName, into html: inout HTMLWriter) {
    guard isFirst else { return }
    html.raw(" id=\"L")
    line.write(into: &html)
    html.raw("\"")
  }

  /// ` href="#irc-L33">`: the rest of the permalink's `<a`.
  func endPermalink(toLine line: LogLineName, into html: inout HTMLWriter) {
    html.append(permalink)
    line.write(into: &html)
    html.raw("\">")
  }
}
