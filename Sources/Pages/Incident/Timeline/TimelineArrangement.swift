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
    guard let curated = report.log(log), let event = curated.log.event(index) else { return }
    let isKey = curated.isKey(event)
    guard event.isTalk || isKey else { return }
    let alert = event.isTalk ? curated.log.alert(of: event) : nil
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

  /// In one row with the talk of the same log before it.
  private mutating func appendTalk(_ talk: some Sequence<TalkLine>) {
    for line in talk {
      if !groups.isEmpty, case .talk(var lines)? = groups[groups.count - 1].rows.last,
        lines.first?.log == line.log
      {
        groups[groups.count - 1].rows.removeLast()
        lines.append(line)
        put(.talk(lines))
      } else {
        put(.talk([line]))
      }
    }
  }
}
