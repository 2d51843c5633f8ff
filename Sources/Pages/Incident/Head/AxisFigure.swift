import Charts
import ChatLogs
import Incidents
import Markdown
import Reports

/// The incident over one clock: phases, what machines reported, how much was said.
struct AxisFigure {
  private let report: Report
  private let arrangement: TimelineArrangement
  private let start: Timestamp
  private let end: Timestamp

  /// Nothing where there is neither a phase nor a log.
  init?(_ report: Report, _ arrangement: TimelineArrangement) {
    let phases = report.incident.milestones.phases
    let chat = arrangement.talk + arrangement.alerts.map(\.time)
    let times = phases.flatMap { [$0.start, $0.end] } + chat
    guard let first = times.min(), let last = times.max() else { return nil }
    let margin = max(60, (last - first) / 40)
    start = first.adding(seconds: -margin)
    end = last.adding(seconds: margin)
    self.report = report
    self.arrangement = arrangement
  }

  func write(into html: inout HTMLWriter) {
    html.raw("<figure class=\"axis\" aria-labelledby=\"H-axis\">")
    html.raw("<h2 class=\"vh\" id=\"H-axis\">The incident on one time axis</h2>\n")
    html.escaped { axis.write(.full, .narrow, into: &$0) }
    html.raw("\n")
    writeCaption(&html)
    html.raw("</figure>\n")
  }

  private var axis: IncidentAxis {
    let incident = report.incident
    return IncidentAxis(
      start: start.secondsSince1970 + incident.zone.offset(at: start.secondsSince1970),
      seconds: end - start, phases: incident.milestones.phases.map(phase),
      events: arrangement.alerts.compactMap(event), messages: arrangement.talk.map { $0 - start },
      label: label)
  }

  private func phase(_ phase: Phase) -> AxisPhase {
    AxisPhase(
      phase.kind.axisKind, from: phase.start - start, to: phase.end - start,
      label: "\(phase.kind.label) \(phase.span)", shortLabel: phase.span.description)
  }

  private func event(_ time: Timestamp, _ alert: Alert) -> AxisEvent? {
    guard let mark = AlertMark(alert.kind) else { return nil }
    return AxisEvent(
      mark.axisKind, at: time - start, title: "\(clock(time)) \(ShortText.cut(alert.text, to: 120))")
  }

  /// The picture in words.
  private var label: String {
    var things: [String] = report.incident.milestones.phases.map { "\($0.kind.label) \($0.span)" }
    things += counts
    return "From \(clock(start)) to \(clock(end)): \(things.joined(separator: ", "))."
  }

  private var counts: [String] {
    var counts: [String] = []
    let (alerts, deploys) = (count(.alert), count(.deploy))
    if alerts > 0 { counts.append(Counting.text(alerts, "alert")) }
    if deploys > 0 { counts.append(Counting.text(deploys, "deploy")) }
    if !arrangement.talk.isEmpty {
      counts.append(Counting.text(arrangement.talk.count, "line of chat", plural: "lines of chat"))
    }
    return counts
  }

  private func count(_ mark: AlertMark) -> Int {
    arrangement.alerts.count { AlertMark($0.alert.kind) == mark }
  }

  private func clock(_ time: Timestamp) -> String {
    let told = report.incident.zone.timestamp(at: time.secondsSince1970, precision: .minute)
    return told.local.clock
  }

  private func writeCaption(_ html: inout HTMLWriter) {
    guard !arrangement.alerts.isEmpty else { return }
    html.raw("<figcaption>")
    html.text(firstAlert)
    html.raw(" <span class=\"key-row\" aria-hidden=\"true\">")
    for mark in [AlertMark.deploy, .alert, .recovery] where count(mark) > 0 { mark.writeKey(into: &html) }
    html.raw("</span></figcaption>\n")
  }

  /// What the picture shows first.
  private var firstAlert: String {
    guard let started = report.incident.milestones.started,
      let alert = arrangement.alerts.first(where: { AlertMark($0.alert.kind) == .alert })
    else { return "" }
    let seconds = alert.time - started
    guard seconds / 60 != 0 else { return "The first alert came with first impact." }
    let span = SpanText.words(Span(seconds: abs(seconds)))
    return "The first alert came \(span) \(seconds > 0 ? "after" : "before") first impact."
  }
}

extension Phase.Kind {
  fileprivate var axisKind: AxisPhase.Kind {
    switch self {
    case .unnoticed: .first
    case .diagnosing: .second
    case .repairing: .third
    case .recovering: .fourth
    }
  }
}

extension AlertMark {
  fileprivate var axisKind: AxisEvent.Kind {
    switch self {
    case .alert: .alert(.high)
    case .recovery: .recovery
    case .deploy: .deploy
    }
  }

  fileprivate func writeKey(into html: inout HTMLWriter) {
    html.raw("<span><svg viewBox=\"0 0 13 13\">")
    html.raw(marker.shape)
    html.raw("</svg>")
    html.raw(key)
    html.raw("</span>")
  }

  private var key: StaticString {
    switch self {
    case .alert: "alert"
    case .recovery: "recovered"
    case .deploy: "deploy"
    }
  }
}
