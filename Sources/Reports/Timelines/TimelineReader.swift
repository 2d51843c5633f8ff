import Diagnostics
import Incidents
import Markdown

/// Reads the hand-written entries of a timeline section, and gives each its moment.
struct TimelineReader {
  private let path: String
  /// The report's clock, by which every entry is told.
  private let reportZone: Zone
  /// The clock of times that state none: the report's, until the section names another.
  private var zone: Zone
  private let started: Timestamp?
  /// The day of the incident's id, for a report without `started`.
  private let fallback: Day?
  /// The day that the next bare time takes.
  private var day: Day?
  private var isDayStated = false
  private var previous: Timestamp?
  private(set) var entries: [TimelineEntry] = []
  private(set) var prose: [Block] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(path: String, zone: Zone, started: Timestamp?, fallback: Day?) {
    self.path = path
    reportZone = zone
    self.zone = zone
    self.started = started
    self.fallback = fallback
  }

  mutating func read(_ section: ReportSection) {
    setZone(from: section.heading.plainText)
    for block in section.blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    switch block.kind {
    case .list(let list): for item in list.items { read(item) }
    case .table(let table): if !read(table) { prose.append(block) }
    case .paragraph(let inlines): if !readEntry(inlines, []) && !setDay(inlines) { keep(block, inlines) }
    case .heading(_, let inlines): if !setDay(inlines) { prose.append(block) }
    default: attach(block)
    }
  }

  private mutating func keep(_ block: Block, _ inlines: [Inline]) {
    if setZone(from: inlines.plainText) || entries.isEmpty {
      prose.append(block)
    } else {
      attach(block)
    }
  }

  private mutating func read(_ item: ListItem) {
    if case .paragraph(let inlines)? = item.blocks.first?.kind,
      readEntry(inlines, Array(item.blocks.dropFirst()))
    {
      return
    }
    for block in item.blocks { attach(block) }
  }

  /// What follows an entry belongs to it.
  private mutating func attach(_ block: Block) {
    if entries.isEmpty { prose.append(block) } else { entries[entries.count - 1].blocks.append(block) }
  }

  /// Whether any row of it begins with a time.
  private mutating func read(_ table: Table) -> Bool {
    setZone(from: table.header.cells.first?.inlines.plainText ?? "")
    let before = entries.count
    for row in table.rows {
      guard let first = row.cells.first else { continue }
      if !readEntry(first.inlines, [], rest: join(row.cells.dropFirst())) { setDay(first.inlines) }
    }
    return entries.count > before
  }

  private func join(_ cells: ArraySlice<Table.Cell>) -> [Inline] {
    var joined: [Inline] = []
    for cell in cells where !cell.inlines.isEmpty {
      if !joined.isEmpty { joined.append(Inline(.text(" \u{2013} "), cell.range)) }
      joined += cell.inlines
    }
    return joined
  }

  private mutating func readEntry(_ inlines: [Inline], _ blocks: [Block], rest: [Inline]? = nil) -> Bool {
    guard let leading = LeadingTime(inlines) else { return false }
    switch leading.reading {
    case .none: return false
    case .fault(let fault, let length):
      report(
        "time", .error,
        SourceRange(
          line: leading.range.start.line, column: leading.range.start.column, length: length), fault.message)
    case .time(let written, let length):
      let range = SourceRange(
        line: leading.range.start.line, column: leading.range.start.column, length: length)
      let moment = moment(of: written, at: range)
      let time = reportZone.timestamp(at: moment.secondsSince1970, precision: moment.precision)
      previous = time
      day = moment.local.day
      isDayStated = false
      entries.append(
        TimelineEntry(time: time, text: leading.rest + (rest ?? []), blocks: blocks, range: range))
    }
    return true
  }

  private mutating func moment(of written: WrittenTime, at range: SourceRange) -> Timestamp {
    let zone = written.zone ?? self.zone
    if written.day != nil || isDayStated {
      let time = resolve(written.local(on: day ?? Day(number: 0)), in: zone, at: range)
      checkOrder(time, at: range)
      return time
    }
    guard let previous else { return first(written, in: zone, at: range) }
    let before = zone.timestamp(at: previous.secondsSince1970, precision: .second).local
    let local = written.local(on: before.day)
    if before.secondsSince1970 - local.secondsSince1970 > 7_200 {
      return resolve(written.local(on: before.day.adding(days: 1)), in: zone, at: range)
    }
    let time = resolve(local, in: zone, at: range)
    checkOrder(time, at: range)
    return time
  }

  /// The first bare time takes the day that puts it nearest to the incident's start.
  private mutating func first(_ written: WrittenTime, in zone: Zone, at range: SourceRange) -> Timestamp {
    guard let started else {
      return resolve(written.local(on: fallback ?? Day(number: 0)), in: zone, at: range)
    }
    let today = zone.timestamp(at: started.secondsSince1970, precision: .second).local.day
    let nearest = [-1, 0, 1].map { written.local(on: today.adding(days: $0)) }.min { a, b in
      abs(zone.resolve(a).timestamp - started) < abs(zone.resolve(b).timestamp - started)
    }
    return resolve(nearest ?? written.local(on: today), in: zone, at: range)
  }

  private mutating func resolve(_ local: LocalTime, in zone: Zone, at range: SourceRange) -> Timestamp {
    let resolution = zone.resolve(local)
    if let finding = resolution.finding(local, in: zone) {
      report(finding.rule, finding.level, range, finding.message, help: finding.help)
    }
    return resolution.timestamp
  }

  /// Hand-written times go forward; where they don't, somebody mistyped.
  private mutating func checkOrder(_ time: Timestamp, at range: SourceRange) {
    guard let previous, time < previous else { return }
    report(
      "timeline-order", .error, range, "this entry lies before the one above it, at \(previous.local)",
      help: "move it up, or write its day if it is another one")
  }

  @discardableResult
  private mutating func setDay(_ inlines: [Inline]) -> Bool {
    guard let stated = DayHeading.day(in: inlines.plainText) else { return false }
    day = stated
    isDayStated = true
    return true
  }

  @discardableResult
  private mutating func setZone(from text: String) -> Bool {
    guard let stated = StatedZone.zone(in: text) else { return false }
    zone = stated
    return true
  }

  private mutating func report(
    _ rule: RuleName, _ level: Level, _ range: SourceRange, _ message: String, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: range, message, help: help))
  }
}
