import ChatLogs
import Incidents
import Reports

/// A report's timeline as a page shows it: in phases, with days, silences, and long talk folded.
struct TimelineArrangement {
  /// Seconds without anything that are worth saying: silence is evidence.
  private static let silence = 600

  private(set) var groups: [TimelineGroup] = []
  /// The lines of each log that the page shows.
  private(set) var lines: [Set<Int>]
  /// When something was said.
  private(set) var talk: [Timestamp] = []
  /// What machines said.
  private(set) var alerts: [(time: Timestamp, alert: Alert)] = []

  private let report: Report
  private let phases: TimelinePhases
  private let folding: TalkFolding
  private var clock: ReportClock
  private var day: Day
  private var previous: Timestamp?
  /// Lines that may be folded.
  private var run: [TalkLine] = []

  init(_ report: Report) {
    self.report = report
    phases = TimelinePhases(report.incident.milestones)
    folding = TalkFolding(report.logs)
    clock = ReportClock(report.incident.zone)
    day = report.incident.day
    lines = Array(repeating: [], count: report.logs.count)
    for (index, item) in report.timeline.items.enumerated() { add(item, index) }
    flush()
  }

  private mutating func add(_ item: Timeline.Item, _ index: Int) {
    switch item.kind {
    case .entry, .milestone:
      begin(item.time)
      append(.moment(index))
    case .chat(let log, let event): add(event, ofLog: log, item.time)
    }
  }

  private mutating func add(_ index: Int, ofLog log: Int, _ time: Timestamp) {
    guard report.logs.indices.contains(log), let event = report.logs[log].log.event(index) else { return }
    let isKey = report.logs[log].isKey(event)
    guard event.isTalk || isKey else { return }
    let alert = event.isTalk ? report.logs[log].log.alert(of: event) : nil
    let line = TalkLine(log: log, event: index, time: time, isKey: isKey, isBot: alert != nil)
    begin(time)
    lines[log].insert(event.line)
    if let alert, AlertMark(alert.kind) != nil {
      alerts.append((time, alert))
      append(.alert(line, alert))
    } else {
      add(line)
    }
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
    if let previous, time - previous >= Self.silence { append(.silence(Span(seconds: time - previous))) }
    previous = time
    let heading = phases.heading(at: time)
    if groups.last?.heading.isSame(as: heading) != true {
      flush()
      groups.append(TimelineGroup(heading: heading))
    }
    let today = clock.local(time).day
    if today != day {
      day = today
      append(.day(today))
    }
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
