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
    guard let (place, lines) = LogLines.named(fragment, among: incident.logs.map(\.stem)) else { return nil }
    let log = incident.logs[place]
    return firstShown(of: lines, hiding: log.hidden).map {
      LogAnchor(log, isFirst: place == 0).name(ofLine: $0)
    }
  }

  /// From what is hidden to what is behind it: a range may name a billion lines.
  private static func firstShown(of lines: ClosedRange<Int>, hiding hidden: [ClosedRange<Int>]) -> Int? {
    var line = lines.lowerBound
    for range in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) where range.contains(line) {
      line = range.upperBound + 1
    }
    return line <= lines.upperBound ? line : nil
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
