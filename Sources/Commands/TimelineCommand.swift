import ArgumentParser
import Checks
import Incidents
import Pages
import Reports

/// `icarus timeline`
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Shows the merged timeline of a report.",
    discussion: """
      All that its page has; JSON also says where each moment is written.

        icarus timeline 2014-03-02-broker-out-of-memory --kind alert
        icarus timeline broker-out --from 14:00 --to 14:30
      """)

  @OptionGroup var archive: ArchiveOptions

  @OptionGroup var report: ReportArgument

  @Option(help: "How to show it.")
  var format = ListFormat.text

  @Option(help: "Which.")
  var kind: [TimelineKind] = []

  @Option(
    help: ArgumentHelp(
      "Only from then on: 13:50, or \"2014-03-02 13:50\".", valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Only up to then; a time alone follows on --from.", valueName: "time"))
  var to: String?

  mutating func validate() throws { try LogArguments.require(from: from, to: to) }

  func run() throws {
    do {
      try show()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func show() throws {
    let location = try archive.location()
    // Where the settings are wrong, nobody knows what is to be hidden.
    _ = try ArchiveOptions.settings(of: location)
    let found = try archive.readWithoutAdvice(location)
    UntilExit.keep(found)
    let named = try NamedReport(report.id, in: found)
    guard let incident = named.incident, let report = found.contents.report(of: incident) else {
      try DiagnosticOutput(location: location, files: found.contents.files, stream: 2).show(named.findings)
      throw Failure("the report of \(named.id) can't be read", status: 1)
    }
    let all = TimelineRecords(report, found.archive.settings.redaction).all
    let records = asked(of: all)
    try Console.output(bytes(of: records))
    if records.isEmpty { Console.error("icarus: \(nothing(of: all.count))") }
    if named.hasErrors {
      Console.error("icarus: the report has errors, so something may be missing; \"icarus check\" shows them")
    }
  }

  private func asked(of records: [TimelineRecord]) -> [TimelineRecord] {
    var times = LogArguments.filter(from: from, to: to)
    let range = records.first.map { times.range(from: $0.time) }
    return records.filter { record in
      let seconds = record.time.secondsSince1970
      return (kind.isEmpty || kind.contains { $0.holds(record) })
        && (range?.from.map { $0 <= seconds } ?? true) && (range?.to.map { seconds <= $0 } ?? true)
    }
  }

  private func bytes(of records: [TimelineRecord]) -> [UInt8] {
    if format == .json { return TimelineRecords.bytes(of: records) }
    let listing = TimelineListing(width: Console.width(1), isColoured: Console.isColoured(1))
    return Array(listing.text(of: records).utf8)
  }

  private func nothing(of count: Int) -> String {
    switch count {
    case 0: "nothing is recorded yet"
    case 1: "the only moment of the timeline is not asked for"
    default: "none of \(count) moments of the timeline is asked for"
    }
  }
}
