import Incidents
import Markdown

/// Writes the times of rows as `TimeElement` does, but from numbers: what is the same all day long is made once a day.
struct ClockWriter {
  private var clock: ReportClock
  private let started: Timestamp?
  private var day: Day?
  private var offset = 0
  /// `<time datetime="2014-03-02T`
  private var front = HTML(escaped: [])
  /// `Z"`, and ` data-t="` where it is known when the incident started.
  private var middle = HTML(escaped: [])

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
    html.append(front)
    html.clock(local.secondOfDay, withSeconds: true)
    html.append(middle)
    if let started {
      html.number((told - started) / 60)
      html.raw("\"")
    }
    html.raw(">")
    html.clock(local.secondOfDay, withSeconds: local.precision == .second)
    html.raw("</time>")
    return local.day
  }

  mutating func local(_ time: Timestamp) -> LocalTime { clock.local(time) }

  private mutating func note(_ told: Timestamp, _ day: Day) {
    let text = told.rfc3339
    front = HTML { html in
      html.raw("<time datetime=\"")
      html.text(text.prefix(11))
    }
    middle = HTML { html in
      html.text(text.dropFirst(19))
      html.raw(started == nil ? "\"" : "\" data-t=\"")
    }
    self.day = day
    offset = told.offset
  }
}
