import ChatLogs
import Incidents
import Reports

/// A report's timeline as a page shows it: in phases, with days, silences, and long talk folded.
struct TimelineArrangement {
  /// Seconds without anything that are worth saying: silence is evidence.
  private static let silence = 600

  private(set) var groups: [TimelineGroup] = []
  /// Of each log, by the places of its events, whether the page shows them.
  private(set) var shown: [[Bool]]
  /// When something was said.
  private(set) var talk: [Timestamp] = []
  /// What machines said.
  private(set) var alerts: [(time: Timestamp, alert: Alert)] = []

  private let report: Report
  private let graphs: TimelineGraphs
  private var nextGraph = 0
  private let phases: TimelinePhases
  private let folding: TalkFolding
  private var clock: ReportClock
  private var day: Day
  /// In seconds since 1970: until when something is recorded.
  private var previous: Int?
  private var stretch: Int?
  /// Lines that may be folded.
  private var run: [TalkLine] = []

  init(_ report: Report, _ graphs: TimelineGraphs) {
    self.report = report
    self.graphs = graphs
    phases = TimelinePhases(report.incident.milestones)
    folding = TalkFolding(report.logs)
    clock = ReportClock(report.incident.zone)
    day = report.incident.day
    shown = report.logs.map { Array(repeating: false, count: $0.log.events.count) }
    let items = report.timeline.items
    talk.reserveCapacity(items.count)
    for index in items.indices {
      placeGraphs(before: items[index].time)
      switch items[index].kind {
      case .entry(let place):
        begin(items[index].time)
        append(.moment(index))
        if let end = report.entries[place].end { previous = max(previous ?? .min, end.secondsSince1970) }
      case .milestone:
        begin(items[index].time)
        append(.moment(index))
      case .chat(let log, let event): add(event, ofLog: log, items[index].time)
      }
    }
    flush()
    placeGraphs(before: nil)
  }

  /// A graph is no record of its moment: it breaks no silence and begins no phase, but stands behind what happened by then.
  private mutating func placeGraphs(before time: Timestamp?) {
    while nextGraph < graphs.placed.count, time.map({ graphs.placed[nextGraph].time < $0 }) ?? true {
      if groups.isEmpty, time != nil { return }
      beginDay(of: graphs.placed[nextGraph].time)
      append(.graph(nextGraph))
      nextGraph += 1
    }
  }

  private mutating func add(_ index: Int, ofLog log: Int, _ time: Timestamp) {
    guard report.logs.indices.contains(log), report.logs[log].log.events.indices.contains(index) else {
      return
    }
    let event = report.logs[log].log.events[index]
    let isKey = report.logs[log].reference.key.contains { $0.contains(event.line) }
    guard event.isTalk || isKey else { return }
    let alert = event.isTalk ? event.alert.map(Int.init) : nil
    let line = TalkLine(log: log, event: index, time: time, isKey: isKey, isBot: alert != nil)
    begin(time)
    shown[log][index] = true
    if let alert { add(line, alert: alert) } else { add(line) }
  }

  /// By the place of an alert in its log.
  private mutating func add(_ line: TalkLine, alert place: Int) {
    let alerts = report.logs[line.log].log.alerts
    guard alerts.indices.contains(place), AlertMark(alerts[place].kind) != nil else { return add(line) }
    let alert = alerts[place]
    self.alerts.append((line.time, alert))
    append(.alert(line))
  }

  private mutating func add(_ line: TalkLine) {
    talk.append(line.time)
    if line.isKey {
      flush()
      appendTalk([line])
    } else {
      run.append(line)
    }
  }

  /// Notes what lies between the item before and one at `time`: silence, a new phase, a new day.
  private mutating func begin(_ time: Timestamp) {
    let seconds = time.secondsSince1970
    if let previous, seconds - previous >= Self.silence {
      append(.silence(Span(seconds: seconds - previous)))
    }
    previous = max(previous ?? seconds, seconds)
    let stretch = phases.stretch(at: seconds)
    if stretch != self.stretch { begin(phases.heading(at: time), stretch) }
    beginDay(of: time)
  }

  private mutating func beginDay(of time: Timestamp) {
    _ = clock.secondOfDay(time)
    guard clock.day.number != day.number else { return }
    day = clock.day
    append(.day(day))
  }

  private mutating func begin(_ heading: TimelineGroup.Heading, _ stretch: Int) {
    self.stretch = stretch
    if groups.last?.heading.isSame(as: heading) == true { return }
    flush()
    groups.append(TimelineGroup(heading: heading))
  }

  private mutating func append(_ row: TimelineRow) {
    flush()
    put(row)
  }

  private mutating func put(_ row: TimelineRow) {
    guard !groups.isEmpty else { return }
    groups[groups.count - 1].rows.append(row)
  }

  /// Ends a run of talk.
  private mutating func flush() {
    guard !run.isEmpty else { return }
    let shown = folding.shown(of: run.count)
    appendTalk(run.prefix(shown))
    if shown < run.count { put(.folded(Array(run.dropFirst(shown)))) }
    run.removeAll(keepingCapacity: true)
  }

  /// A row for each stretch of one log; the first goes on with the row before it, if that is talk of the same log.
  private mutating func appendTalk(_ talk: ArraySlice<TalkLine>) {
    var rest = talk
    while let first = rest.first {
      let stretch = rest.prefix { $0.log == first.log }
      appendStretch(stretch)
      rest = rest.dropFirst(stretch.count)
    }
  }

  private mutating func appendStretch(_ stretch: ArraySlice<TalkLine>) {
    guard let group = groups.indices.last, case .talk(var lines)? = groups[group].rows.last,
      lines.first?.log == stretch.first?.log
    else { return put(.talk(Array(stretch))) }
    groups[group].rows.removeLast()
    lines += stretch
    put(.talk(lines))
  }
}
