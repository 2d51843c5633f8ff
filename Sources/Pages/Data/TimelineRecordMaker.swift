import ChatLogs
import Incidents
import Markdown
import Reports

/// Looks up what the rows of a timeline say.
struct TimelineRecordMaker {
  private let report: Report
  private let places: GraphPlaces
  private let graphs: TimelineGraphs
  private let redaction: Redaction
  /// Of the report, relative to the archive's root; ends with a slash.
  private let folder: String

  init(_ report: Report, _ places: GraphPlaces, _ graphs: TimelineGraphs, _ redaction: Redaction) {
    self.report = report
    self.places = places
    self.graphs = graphs
    self.redaction = redaction
    let path = report.incident.reportPath
    folder = String(path[...(path.lastIndex(of: "/") ?? path.startIndex)])
  }

  func records(_ row: TimelineRow) -> [TimelineRecord] {
    switch row {
    case .moment(let item): moment(item).map { [$0] } ?? []
    case .graph(let place): graph(place).map { [$0] } ?? []
    case .alert(let line): line.isWithin(report) ? [chat(line)] : []
    case .talk(let lines), .folded(let lines): lines.filter { $0.isWithin(report) }.map(chat)
    case .silence, .day: []
    }
  }

  private func moment(_ index: Int) -> TimelineRecord? {
    guard report.timeline.items.indices.contains(index) else { return nil }
    let item = report.timeline.items[index]
    let entry: TimelineEntry? = if case .entry(let place) = item.kind { report.entry(place) } else { nil }
    let line = entry?.range.start.line ?? item.milestones.first.map { report.place(of: $0).start.line }
    return TimelineRecord(
      time: told(item.time), kind: entry == nil ? .milestone : .entry, nick: nil,
      text: shown(entry.map(Self.text) ?? words(of: item)), target: nil, alert: nil,
      milestones: item.milestones, isKey: !item.milestones.isEmpty, anchor: report.timelineAnchor(index),
      source: TimelineRecord.Source(file: report.incident.reportPath, line: line))
  }

  private static func text(of entry: TimelineEntry) -> String {
    ([entry.text.plainText] + [entry.blocks.plainText]).filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func words(of item: Timeline.Item) -> String {
    let labels = item.milestones.map(\.label).joined(separator: ", ")
    return MomentWords.distance(to: item, report.incident.milestones).map { "\(labels), \($0)" } ?? labels
  }

  private func graph(_ place: Int) -> TimelineRecord? {
    guard graphs.placed.indices.contains(place) else { return nil }
    let (time, graph) = graphs.placed[place]
    return TimelineRecord(
      time: told(time), kind: .graph, nick: nil, text: shown(GraphCaption(graph, title: "").text),
      target: nil, alert: nil, milestones: [], isKey: false, anchor: places.id(of: graph.reference.file),
      source: TimelineRecord.Source(file: folder + graph.reference.file, line: nil))
  }

  /// A line whose places are right.
  private func chat(_ line: TalkLine) -> TimelineRecord {
    let curated = report.logs[line.log]
    let event = curated.log.events[line.event]
    return TimelineRecord(
      time: told(line.time), kind: .chat(event.kind), nick: shown(curated.log.nick(of: event)),
      text: shown(curated.log.text(of: event)) ?? "", target: shown(curated.log.target(of: event)),
      alert: curated.log.alert(of: event).map(alert), milestones: [], isKey: line.isKey,
      anchor: LogAnchor(curated.reference, isFirst: line.log == 0).name(of: event),
      source: TimelineRecord.Source(file: folder + curated.reference.file, line: event.line))
  }

  private func alert(_ alert: Alert) -> TimelineRecord.ToldAlert {
    TimelineRecord.ToldAlert(
      kind: alert.kind, host: alert.host.map(shown), service: alert.service.map(shown),
      state: alert.state.map(shown),
      facts: alert.facts.map { TimelineRecord.ToldFact(fact: $0.fact, value: shown($0.value)) })
  }

  /// The same moment by the clock of the report.
  private func told(_ time: Timestamp) -> Timestamp {
    report.incident.zone.timestamp(at: time.secondsSince1970, precision: time.precision)
  }

  private func shown(_ text: String) -> String { redaction.applied(toProse: text) }

  /// Nothing for nothing.
  private func shown(_ bytes: ArraySlice<UInt8>) -> String? {
    bytes.isEmpty ? nil : shown(String(decoding: bytes, as: UTF8.self))
  }
}

extension TalkLine {
  fileprivate func isWithin(_ report: Report) -> Bool {
    report.logs.indices.contains(log) && report.logs[log].log.events.indices.contains(event)
  }
}
