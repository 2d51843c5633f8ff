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

  /// What the head of a report says of all times in it.
  mutating func takeZone(from introduction: [Block]) {
    for block in introduction {
      if case .paragraph(let inlines) = block.kind { setZone(from: inlines) }
    }
  }

  mutating func read(_ section: ReportSection) {
    setZone(from: section.heading)
    for block in section.blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    switch block.kind {
    case .list(let list):
      if entries.isEmpty { entries.reserveCapacity(list.items.count) }
      for item in list.items { read(item) }
    case .table(let table): if table.hasEntries { read(table) } else { attach(block) }
    case .paragraph(let inlines): read(block, inlines)
    case .heading(_, let inlines): if !setDay(inlines, of: block) { attach(block) }
    default: attach(block)
    }
  }

  private mutating func read(_ paragraph: Block, _ inlines: [Inline]) {
    if setDay(inlines, of: paragraph) || readEntry(inlines) { return }
    setZone(from: inlines)
    attach(paragraph)
  }

  private mutating func read(_ item: ListItem) {
    var below = item.blocks[...]
    if let first = below.first, case .paragraph(let inlines) = first.kind {
      read(first, inlines)
      below.removeFirst()
    }
    for block in below {
      if block.hasEntries { read(block) } else { attach(block) }
    }
  }

  /// What follows an entry belongs to it.
  private mutating func attach(_ block: Block) {
    if entries.isEmpty { prose.append(block) } else { entries[entries.count - 1].blocks.append(block) }
  }

  private mutating func read(_ table: Table) {
    let isInFront = table.rows.contains { $0.cells.first.map { LeadingTime($0.inlines) != nil } ?? false }
    for cell in table.header.cells.prefix(isInFront ? 1 : 2) { setZone(from: cell.inlines) }
    for row in table.rows { read(row) }
  }

  /// A row without a time keeps its words, and so does what stands beside a day. Behind a day, or a blank for the one above,
  /// the second cell may be the time.
  private mutating func read(_ row: Table.Row) {
    guard let first = row.cells.first else { return }
    let rest = row.cells.dropFirst()
    let isDay = setDay(first.inlines, of: Block(.paragraph(first.inlines), first.range))
    if isDay || first.inlines.isEmpty, let second = rest.first,
      readEntry(second.inlines, rest: join(rest.dropFirst()))
    {
      return
    }
    if !isDay, readEntry(first.inlines, rest: join(rest)) { return }
    let words = isDay ? join(rest) : join(row.cells[...])
    if !words.isEmpty { attach(Block(.paragraph(words), row.range)) }
  }

  private func join(_ cells: ArraySlice<Table.Cell>) -> [Inline] {
    var joined: [Inline] = []
    for cell in cells where !cell.inlines.isEmpty {
      if !joined.isEmpty { joined.append(Inline(.text(" \u{2013} "), cell.range)) }
      joined += cell.inlines
    }
    return joined
  }

  /// Whether the words begin with a time; `rest` are those of the other cells.
  private mutating func readEntry(_ inlines: [Inline], rest: [Inline] = []) -> Bool {
    guard let leading = LeadingTime(inlines) else { return false }
    switch leading.reading {
    case .none: return false
    case .fault(let fault, let length):
      report("time", .error, place(of: leading, length), fault.message)
      return false
    case .time(let written, let length):
      let range = place(of: leading, length)
      let blank = leading.rest.isEmpty || rest.isEmpty ? [] : [Inline(.text(" "), range)]
      add(written, leading.later, rest.isEmpty ? leading.rest : leading.rest + blank + rest, at: range)
      return true
    }
  }

  private func place(of leading: LeadingTime, _ length: Int) -> SourceRange {
    SourceRange(line: leading.range.start.line, column: leading.range.start.column, length: length)
  }

  private mutating func add(
    _ written: WrittenTime, _ later: WrittenTime?, _ text: [Inline], at range: SourceRange
  ) {
    reportAmbiguousZone(behind: written, text, at: range)
    if written.isUnpadded {
      report(
        "time", .warning, range, "an hour of one digit is taken for the morning's, \(written.clock)",
        help: "write it as \(written.clock), or add am or pm")
    }
    let resolution = moment(of: written, at: range)
    let moment = resolution.timestamp
    pass(resolution)
    day = moment.local.day
    let hasDay = isDayStated || written.day != nil
    isDayStated = false
    let time = reportZone.timestamp(at: moment.secondsSince1970, precision: moment.precision)
    let end = later.flatMap { self.end($0, after: moment, in: $0.zone ?? written.zone ?? zone) }
    entries.append(
      TimelineEntry(time: time, end: end, text: text, blocks: [], range: range, isDayStated: hasDay))
  }

  /// Nothing where it is no later than what it ends; a bare time may be that of the next day.
  private func end(_ written: WrittenTime, after start: Timestamp, in zone: Zone) -> Timestamp? {
    let before = zone.timestamp(at: start.secondsSince1970, precision: .second).local
    var local = written.local(on: before.day)
    if written.day == nil, local.secondsSince1970 < before.secondsSince1970 {
      local = written.local(on: before.day.adding(days: 1))
    }
    let end = zone.resolve(local).timestamp
    guard end > start, end - start <= Self.longestRange else { return nil }
    return reportZone.timestamp(at: end.secondsSince1970, precision: end.precision)
  }

  /// In seconds: a bare time before that of its entry is rather a slip than the next evening.
  private static let longestRange = 57_600

  private mutating func reportAmbiguousZone(
    behind written: WrittenTime, _ text: [Inline], at range: SourceRange
  ) {
    guard written.zone == nil, case .text(let words)? = text.first?.kind else { return }
    let name = String(words.prefix { $0.isASCII && $0.isUppercase })
    guard Zone.ambiguousAbbreviations.contains(name),
      words.dropFirst(name.count).first.map({ !$0.isLetter && !$0.isNumber }) ?? true
    else { return }
    report(
      "time", .warning, range, "\"\(name)\" means several zones, so this is taken for \(zone)",
      help: "write the offset, such as \(written.clock)+05:30")
  }

  /// A time that the clocks skipped may have been that of the hour before, so the next entry need not lie behind it.
  private mutating func pass(_ resolution: Zone.Resolution) {
    var passed = resolution.timestamp
    if case .skipped = resolution {
      passed = passed.adding(seconds: -3_600)
      if let previous { passed = max(passed, previous) }
    }
    previous = reportZone.timestamp(at: passed.secondsSince1970, precision: passed.precision)
  }

  private mutating func moment(of written: WrittenTime, at range: SourceRange) -> Zone.Resolution {
    let zone = written.zone ?? self.zone
    if written.day != nil || isDayStated {
      let time = resolve(written.local(on: day ?? Day(number: 0)), in: zone, at: range)
      checkOrder(time.timestamp, at: range)
      return time
    }
    guard let previous else { return first(written, in: zone, at: range) }
    let before = zone.timestamp(at: previous.secondsSince1970, precision: .second).local
    let local = written.local(on: before.day)
    if before.secondsSince1970 - local.secondsSince1970 > 7_200 {
      return resolve(written.local(on: before.day.adding(days: 1)), in: zone, at: range)
    }
    let time = resolve(local, in: zone, at: range)
    checkOrder(time.timestamp, at: range)
    return time
  }

  /// The first bare time takes the day that puts it nearest to the incident's start.
  private mutating func first(_ written: WrittenTime, in zone: Zone, at range: SourceRange) -> Zone.Resolution
  {
    guard let started else {
      return resolve(written.local(on: fallback ?? Day(number: 0)), in: zone, at: range)
    }
    return resolve(written.local(nearestTo: started, in: zone), in: zone, at: range)
  }

  private mutating func resolve(_ local: LocalTime, in zone: Zone, at range: SourceRange) -> Zone.Resolution {
    let resolution = zone.resolve(local)
    if let finding = resolution.finding(local, in: zone) {
      report(finding.rule, finding.level, range, finding.message, help: finding.help)
    }
    return resolution
  }

  /// Hand-written times go forward; where they don't, somebody mistyped.
  private mutating func checkOrder(_ time: Timestamp, at range: SourceRange) {
    guard let previous, time < previous, !time.mayBeWithin(previous) else { return }
    report(
      "timeline-order", .error, range, "this entry lies before the one above it, at \(previous.local)",
      help: "move it up, or write its day if it is another one")
  }

  /// Whether the words are a day and nothing else. One that no calendar has stays as text.
  private mutating func setDay(_ inlines: [Inline], of block: Block) -> Bool {
    do throws(WrittenTime.Fault) {
      guard let stated = try DayHeading.day(in: inlines, near: day ?? started?.local.day ?? fallback) else {
        return false
      }
      day = stated
      isDayStated = true
      return true
    } catch {
      report("time", .error, inlines.range, error.message)
      attach(block)
      return true
    }
  }

  private mutating func setZone(from inlines: [Inline]) {
    switch StatedZone(in: inlines.plainText) {
    case .zone(let stated): zone = stated
    case .unknown(let name):
      report(
        "time", .warning, inlines.range(of: name),
        "unknown time zone \"\(name)\", so these times are taken in \(zone)",
        help: "write a name of the IANA list such as \"Europe/London\", or an offset such as \"+01:00\"")
    case nil: break
    }
  }

  private mutating func report(
    _ rule: RuleName, _ level: Level, _ range: SourceRange, _ message: String, help: String? = nil
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: range, message, help: help))
  }
}

extension Timestamp {
  /// Whether one of two times is a minute, and the other lies in it.
  fileprivate func mayBeWithin(_ other: Timestamp) -> Bool {
    precision != other.precision && secondsSince1970 / 60 == other.secondsSince1970 / 60
  }
}
