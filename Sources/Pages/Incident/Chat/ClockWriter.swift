import Incidents
import Markdown

/// Writes the times of rows as `TimeElement` does, but from numbers: what is the same all day long is made once a day.
struct ClockWriter {
  private var clock: ReportClock
  /// In seconds since 1970.
  private let started: Int?
  private var day: Day?
  private var offset = 0
  /// `<time datetime="2014-03-02T`
  private var front = ShortHTML { _ in }
  /// `Z"`, and ` data-t="` where it is known when the incident started.
  private var middle = ShortHTML { _ in }

  init(_ zone: Zone, since started: Timestamp?) {
    clock = ReportClock(zone)
    self.started = started?.secondsSince1970
  }

  mutating func write(_ time: Timestamp, into html: inout HTMLWriter) {
    let bytes = ClockBytes(clock.secondOfDay(time))
    if clock.day.number != day?.number || clock.offset != offset { note(time) }
    html.append(front)
    html.clock(bytes, withSeconds: true)
    html.append(middle)
    if let started {
      html.number((time.secondsSince1970 - started) / 60)
      html.raw("\"")
    }
    html.raw(">")
    let hasSeconds = if case .second = time.precision { true } else { false }
    html.clock(bytes, withSeconds: hasSeconds)
    html.raw("</time>")
  }

  /// The day of a moment on the report's clock, and the seconds since its midnight.
  mutating func local(_ time: Timestamp) -> (day: Day, secondOfDay: Int) {
    let seconds = clock.secondOfDay(time)
    return (clock.day, seconds)
  }

  private mutating func note(_ time: Timestamp) {
    (day, offset) = (clock.day, clock.offset)
    front = ShortHTML { html in
      html.raw("<time datetime=\"")
      html.text(clock.day.description)
      html.raw("T")
    }
    middle = ShortHTML { html in
      writeOffset(of: time, into: &html)
      html.raw(started == nil ? "\"" : "\" data-t=\"")
    }
  }

  /// `Z` or `+01:00`
  private func writeOffset(of time: Timestamp, into html: inout HTMLWriter) {
    guard offset != 0 else { return html.raw("Z") }
    let told = Timestamp(secondsSince1970: time.secondsSince1970, offset: offset, precision: .second)
    html.text(told.rfc3339.dropFirst(19))
  }
}
