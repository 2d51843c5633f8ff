import Charts
import ChatLogs
import Incidents
import Markdown
import Reports

/// The incident over one clock: phases, what machines reported, how much was said.
struct AxisFigure {
  private let zone: Zone
  private let started: Timestamp?
  private let phases: [Phase]
  private let talk: [Timestamp]
  private let alerts: [(time: Timestamp, alert: Alert)]
  /// Those that have an end.
  private let spans: [(alert: Timestamp, recovery: Timestamp)]
  private let start: Timestamp
  private let end: Timestamp
  private let series: AxisSeries?

  /// Nothing where there is neither a phase nor a log.
  init?(_ report: Report, _ arrangement: TimelineArrangement) {
    zone = report.incident.zone
    started = report.incident.milestones.started
    phases = report.incident.milestones.phases
    talk = arrangement.talk
    alerts = arrangement.alerts
    spans = report.alertSpans.compactMap { span in span.recovery.map { (span.alert.time, $0.time) } }
    var times = phases.map(\.start)
    for phase in phases { times.append(phase.end) }
    for index in alerts.indices { times.append(alerts[index].time) }
    if !talk.isEmpty || !times.isEmpty {
      times += [Milestone.started, .resolved].compactMap { report.incident.milestones[$0] }
    }
    if report.incident.milestones.resolved == nil, let last = report.timeline.items.last {
      times.append(last.time)
    }
    let (firsts, lasts) = ([times.min(), talk.min()], [times.max(), talk.max()])
    guard let first = firsts.compactMap(\.self).min(), let last = lasts.compactMap(\.self).max() else {
      return nil
    }
    let margin = max(60, (last - first) / 40)
    start = first.adding(seconds: -margin)
    end = last.adding(seconds: margin)
    series = MeasuredRow(report, from: start, to: end)?.series
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
    IncidentAxis(
      start: start.secondsSince1970 + zone.offset(at: start.secondsSince1970),
      seconds: end - start,
      clockChanges: zone.clockChanges(from: start.secondsSince1970, to: end.secondsSince1970),
      phases: phases.map(phase), events: alerts.indices.compactMap(event),
      redSpans: spans.map { $0.alert - start...$0.recovery - start },
      messages: talk.map { $0 - start }, series: series, label: label)
  }

  private func phase(_ phase: Phase) -> AxisPhase {
    AxisPhase(
      phase.kind.drawn, from: phase.start - start, to: phase.end - start,
      label: "\(phase.kind.label) \(phase.span)", shortLabel: phase.span.description)
  }

  private func event(_ index: Int) -> AxisEvent? {
    guard let mark = AlertMark(alerts[index].alert.kind) else { return nil }
    let time = alerts[index].time
    var title = clock(time)
    title += " "
    title += ShortText.cut(alerts[index].alert.text, to: 120)
    return AxisEvent(mark.axisKind, at: time - start, title: title)
  }

  /// The picture in words.
  private var label: String {
    var things: [String] = phases.map { "\($0.kind.label) \($0.span)" }
    things += counts
    return "From \(clock(start)) to \(clock(end)): \(things.joined(separator: ", "))."
  }

  private var counts: [String] {
    var counts: [String] = []
    let (alerts, deploys) = (count(.alert), count(.deploy))
    if alerts > 0 { counts.append(Counting.text(alerts, "alert")) }
    if deploys > 0 { counts.append(Counting.text(deploys, "deploy")) }
    if !talk.isEmpty {
      counts.append(Counting.text(talk.count, "line of chat", plural: "lines of chat"))
    }
    if let series { counts.append("and \(series.name) as measured") }
    return counts
  }

  private func count(_ mark: AlertMark) -> Int {
    alerts.indices.count { AlertMark(alerts[$0].alert.kind) == mark }
  }

  private func clock(_ time: Timestamp) -> String {
    let told = zone.timestamp(at: time.secondsSince1970, precision: .minute)
    return told.local.clock
  }

  private func writeCaption(_ html: inout HTMLWriter) {
    guard !alerts.isEmpty else { return }
    html.raw("<figcaption>")
    html.text(firstAlert)
    html.raw(" <span class=\"key-row\" aria-hidden=\"true\">")
    for mark in [AlertMark.deploy, .alert, .recovery] where count(mark) > 0 { mark.writeKey(into: &html) }
    html.raw("</span></figcaption>\n")
  }

  /// What the picture shows first.
  private var firstAlert: String {
    guard let started,
      let alert = alerts.indices.first(where: { AlertMark(alerts[$0].alert.kind) == .alert })
    else { return "" }
    let seconds = alerts[alert].time - started
    guard seconds / 60 != 0 else { return "The first alert came with first impact." }
    let span = SpanText.words(Span(seconds: abs(seconds)))
    return "The first alert came \(span) \(seconds > 0 ? "after" : "before") first impact."
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
