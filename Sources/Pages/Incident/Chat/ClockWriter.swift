import Incidents
import Markdown

/// Writes the times of rows as `TimeElement` does, but from numbers: the texts of day and offset are made once a day.
struct ClockWriter {
  private var clock: ReportClock
  private let started: Timestamp?
  private var day: Day?
  private var offset = 0
  private var dayText = HTML(escaped: [])
  private var offsetText = HTML(escaped: [])

  init(_ zone: Zone, since started: Timestamp?) {
    clock = ReportClock(zone)
    self.started = started
  }

  /// Returns the day that it wrote.
  @discardableResult
  mutating func write(_ time: Timestamp, into html: inout HTMLWriter) -> Day {
    let told = clock.told(time)
    let local = told.local
    if local.day != day || told.offset != offset { note(told, local.day) }
    html.raw("<time datetime=\"")
    html.append(dayText)
    writeClock(local, withSeconds: true, into: &html)
    html.append(offsetText)
    html.raw("\"")
    if let started { html.attribute("data-t", (told - started) / 60) }
    html.raw(">")
    writeClock(local, withSeconds: local.precision == .second, into: &html)
    html.raw("</time>")
    return local.day
  }

  mutating func local(_ time: Timestamp) -> LocalTime { clock.local(time) }

  private mutating func note(_ told: Timestamp, _ day: Day) {
    let text = told.rfc3339
    dayText = HTML { $0.text(text.prefix(11)) }
    offsetText = HTML { $0.text(text.dropFirst(19)) }
    self.day = day
    offset = told.offset
  }

  private func writeClock(_ local: LocalTime, withSeconds: Bool, into html: inout HTMLWriter) {
    html.twoDigits(local.hour)
    html.raw(":")
    html.twoDigits(local.minute)
    guard withSeconds else { return }
    html.raw(":")
    html.twoDigits(local.second)
  }
}
