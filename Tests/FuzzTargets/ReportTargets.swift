import Bytes
import Diagnostics
import Incidents
import Markdown
import Reports

extension FuzzTarget {
  /// The bytes are all of `report.md`.
  static let report = FuzzTarget(
    "report", longest: 4_096, fixtures: [Fixture("../content/incidents", only: "report.md")]
  ) { bytes throws(FuzzFailure) in
    let read = try ReadArchive(report: bytes)
    guard let report = read.report else { return }
    try expectParts(of: report)
    try expectHTML(of: report.document)
    try expectMended(report, read)
  }

  /// The bytes are YAML above a text in which nothing is wrong.
  static let frontMatter = FuzzTarget("front-matter", longest: 2_048) { bytes throws(FuzzFailure) in
    let text = Array("---\n".utf8) + bytes + Array("\n---\n\n".utf8) + body
    let read = try ReadArchive(report: text, beside: ["chat.log": log])
    guard let report = read.report else { return }
    try expectParts(of: report)
    try expectMended(report, read)
    // Line breaks of another system say the same.
    guard !bytes.contains(0x0D) else { return }
    let other = try ReadArchive(
      report: text.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }, beside: ["chat.log": log])
    try expect(
      other.checked.diagnostics.map(\.message) == read.checked.diagnostics.map(\.message),
      "with line breaks of Windows other things are wrong")
  }

  /// The bytes are the section of the timeline.
  static let timeline = FuzzTarget("timeline", longest: 2_048) { bytes throws(FuzzFailure) in
    let read = try ReadArchive(report: head + Array("## Timeline\n\n".utf8) + bytes)
    guard let report = read.report else { return }
    try expectParts(of: report)
    try expect(
      report.incident.timelineEntryCount == report.entries.count, "the entries are counted wrongly")
    for entry in report.entries {
      try expect(report.source.holds(entry.range), "an entry is outside of the text: \(entry.range)")
      try expect(entry.time.local.day.isPlausible, "an entry is on no plausible day: \(entry.time)")
    }
    try expectMended(report, read)
  }

  /// The bytes are the section of the actions.
  static let actions = FuzzTarget("actions", longest: 2_048) { bytes throws(FuzzFailure) in
    let read = try ReadArchive(report: head + Array("## Actions\n\n".utf8) + bytes)
    guard let report = read.report else { return }
    try expectParts(of: report)
    try expectMended(report, read)
  }

  private static let head = Array(
    """
    ---
    title: Messages arrived late
    severity: sev2
    status: reviewed
    started: 2014-03-02 13:58
    detected: 2014-03-02 14:02
    resolved: 2014-03-02 15:20
    timezone: Europe/London
    services: [broker]
    authors: [alice]
    ---


    """.utf8)

  private static let body = Array(
    """
    ## Timeline

    - 13:58 A deploy doubles the number of channels per connection
    - 15:20 The backlog is gone

    ## Actions

    - [ ] `A1` Alert when the memory of a broker passes 80 % (@alice, due 2014-03-16, detect, P1)

    """.utf8)

  private static let log = Array(
    """
    --- Log opened Sun Mar 02 13:50:00 2014
    13:58 < alice> deploying
    14:02 -!- bob [b@example.org] has joined #ops
    14:03 <@bob> broker3 is out of memory

    """.utf8)
}

/// Throws where parts of a report don't go together.
private func expectParts(of report: Report) throws(FuzzFailure) {
  let incident = report.incident
  try expect(
    report.actionContents.count == incident.actions.count, "actions and their texts differ in number")
  try expect(report.logs.count == incident.logs.count, "logs and their readings differ in number")
  let ids = incident.actions.compactMap(\.id)
  for action in incident.actions {
    try expect(report.source.holds(action.range), "an action is outside of the text: \(action.range)")
    if let range = action.ownerRange {
      try expect(report.source.holds(range), "an owner is outside of the text: \(range)")
    }
  }
  try expect(ids.allSatisfy { $0.incident == incident.id }, "an action has the id of another incident")
  for milestone in Milestone.allCases {
    guard let time = incident.milestones[milestone] else { continue }
    try expect(time.local.day.isPlausible, "\(milestone) is on no plausible day: \(time)")
  }
}

/// Throws where what is mended isn't the same report, or isn't mended.
private func expectMended(_ report: Report, _ read: ReadArchive) throws(FuzzFailure) {
  let contents = read.checked.contents
  let mended = MendedReport(report, read.checked.diagnostics) {
    contents.report(of: report.incident, reading: $0)
  }
  if mended.count == 0 {
    return try expect(mended.after == mended.before, "nothing is mended, and the text changes")
  }
  let after = SourceText(path: "", bytes: mended.after)
  try expect(after.lineCount == report.source.lineCount, "mending adds or takes away lines")
  let again = try ReadArchive(report: mended.after)
  guard let second = again.report else { throw FuzzFailure("what is mended can't be read") }
  try expect(second.incident.title == report.incident.title, "mending changes the title")
  try expect(second.entries.count == report.entries.count, "mending changes the number of entries")
  try expect(
    second.incident.actions.count == report.incident.actions.count, "mending changes the number of actions")
}
