import ChatLogs
import Incidents
import Markdown
import Reports

/// The timeline of a report as Markdown: a list, with what was said between its items as it was said.
struct MarkdownTimeline {
  private let report: Report
  private let words: MarkdownWords
  private let groups: [TimelineGroup]
  private let graphs: TimelineGraphs
  private let chat: ChatLines

  init(
    _ report: Report, words: MarkdownWords, groups: [TimelineGroup], graphs: TimelineGraphs, chat: ChatLines
  ) {
    self.report = report
    self.words = words
    self.groups = groups
    self.graphs = graphs
    self.chat = chat
  }

  var blocks: [[String]] {
    let offsets = report.logs.compactMap { LogOffset.sentence($0) }.map { [words.literal($0)] }
    let told = groups.isEmpty ? [["Nothing is recorded yet."]] : groups.flatMap { blocks(of: $0) }
    return [words.lines(report.timelineProse)] + offsets + told + looseGraphs
  }

  private func blocks(of group: TimelineGroup) -> [[String]] {
    let heading = PhaseHeading(group.heading)
    let detail = heading.detail.map { " (\($0))" } ?? ""
    var blocks = heading.title.isEmpty ? [] : [["### \(heading.title)\(detail)"]]
    var said: [String] = []
    for row in group.rows {
      if let lines = chatLines(of: row) {
        said += lines
        continue
      }
      blocks.append(MarkdownFence.lines(said.joined(separator: "\n")))
      said = []
      blocks.append(lines(of: row))
    }
    return blocks + [MarkdownFence.lines(said.joined(separator: "\n"))]
  }

  /// Nothing for what nobody said in a chat.
  private func chatLines(of row: TimelineRow) -> [String]? {
    switch row {
    case .alert(let line): chat.lines(of: line.event, ofLog: line.log)
    case .talk(let lines), .folded(let lines): lines.flatMap { chat.lines(of: $0.event, ofLog: $0.log) }
    case .moment, .graph, .silence, .day: nil
    }
  }

  private func lines(of row: TimelineRow) -> [String] {
    switch row {
    case .moment(let item): moment(item)
    case .graph(let place): graph(place)
    case .silence(let span): ["- *\(SpanText.words(span)) with nothing recorded.*"]
    case .day(let day): ["**\(DayText.weekday(day)), \(DayText.long(day))**"]
    case .alert, .talk, .folded: []
    }
  }

  private func moment(_ index: Int) -> [String] {
    guard report.timeline.items.indices.contains(index) else { return [] }
    let item = report.timeline.items[index]
    let labels = item.milestones.map { "**\($0.label).** " }.joined()
    let front = "**\(clock(item.time))** \(labels)"
    guard case .entry(let place) = item.kind, let entry = report.entry(place) else {
      let distance = MomentWords.distance(to: item, report.incident.milestones)
      return MarkdownItem.lines(front, distance.map { [$0] } ?? [])
    }
    let (text, figures) = words.parted(entry.text)
    let told = words.quotation(ifOnlyLink: text) ?? words.lines([Block(.paragraph(text), entry.range)])
    let below = figures.map { [$0] } + [words.lines(entry.blocks)]
    let lines = ([told] + below).filter { !$0.isEmpty }.joined(separator: [""])
    return MarkdownItem.lines(front, Array(lines))
  }

  private func graph(_ place: Int) -> [String] {
    guard graphs.placed.indices.contains(place) else { return [] }
    let (time, graph) = graphs.placed[place]
    return ["- **\(clock(time))** \(words.figure(graph))"]
  }

  /// Those that show no moment of the timeline; where it is empty, all.
  private var looseGraphs: [[String]] {
    let loose = graphs.loose + (groups.isEmpty ? graphs.placed.map(\.graph) : [])
    return loose.isEmpty ? [] : [["### Graphs"], loose.map { "- \(words.figure($0))" }]
  }

  private func clock(_ time: Timestamp) -> String {
    report.incident.zone.timestamp(at: time.secondsSince1970, precision: time.precision).local.clock
  }
}
