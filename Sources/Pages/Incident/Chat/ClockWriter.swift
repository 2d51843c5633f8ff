import Incidents
import Markdown

/// Writes the times of rows as `TimeElement` does, but from numbers: what is the same all day long is made once a day.
struct ClockWriter {
  private var clock: ReportClock
  private var day: Day?
  private var offset = 0
  /// ` datetime="2014-03-02T`
  private var front = ShortHTML { _ in }
  /// `Z">`
  private var middle = ShortHTML { _ in }

  init(_ zone: Zone) { clock = ReportClock(zone) }

  /// ` data-zone="Europe/London" data-started="2014-03-02T14:02Z"`: what the page says once of all of its rows, so that a
  /// script can show other clocks.
  static func writeAttributes(for incident: Incident, into html: inout HTMLWriter) {
    html.attribute("data-zone", incident.zone.name)
    html.attribute("data-started", incident.milestones.started?.iso8601)
  }

  mutating func write(_ time: Timestamp, into html: inout HTMLWriter) {
    html.raw("<time")
    writeRest(of: time, into: &html)
  }

  /// What follows `<time`, and an id if it has one.
  mutating func writeRest(of time: Timestamp, into html: inout HTMLWriter) {
    let bytes = ClockBytes(clock.secondOfDay(time))
    if clock.day.number != day?.number || clock.offset != offset { note(time) }
    let hasSeconds = if case .second = time.precision { true } else { false }
    html.append(front)
    html.clock(bytes, withSeconds: hasSeconds)
    html.append(middle)
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
      html.raw(" datetime=\"")
      html.text(clock.day.description)
      html.raw("T")
    }
    middle = ShortHTML { html in
      writeOffset(of: time, into: &html)
      html.raw("\">")
    }
  }

  /// `Z` or `+01:00`
  private func writeOffset(of time: Timestamp, into html: inout HTMLWriter) {
    guard offset != 0 else { return html.raw("Z") }
    let told = Timestamp(secondsSince1970: time.secondsSince1970, offset: offset, precision: .second)
    html.text(told.rfc3339.dropFirst(19))
  }
}
