import ArgumentParser
import ChatLogs
import Diagnostics
import Incidents

/// What a user says of the clocks and days of chat logs, and which part of them is meant.
struct LogArguments: ParsableArguments {
  @Option(help: ArgumentHelp("The day of the first line, where a log doesn't say it.", valueName: "date"))
  var date: String?

  @Option(
    help: ArgumentHelp(
      "Where the logs' clocks were: Europe/London, +01:00, CET. By default as archive.yml says, without one UTC.",
      valueName: "zone"))
  var timezone: String?

  @Option(help: ArgumentHelp("The channel, of an export with several.", valueName: "name"))
  var channel: String?

  @Option(
    help: ArgumentHelp(
      "Only from then on: 13:50, or \"2014-03-02 13:50\". A time alone means the first day of the log.",
      valueName: "time"))
  var from: String?

  @Option(help: ArgumentHelp("Only up to then; a time alone is the next after --from.", valueName: "time"))
  var to: String?

  mutating func validate() throws {
    if let date, day == nil { throw ValidationError("\"\(date)\" is no day; write it as YYYY-MM-DD") }
    if let timezone, zone == nil {
      throw ValidationError("\"\(timezone)\" is no time zone; write Europe/London, +01:00 or CET")
    }
    try Self.require(from: from, to: to)
  }

  /// An error of usage for what are no times, or none in this order.
  static func require(from: String?, to: String?) throws {
    for (text, option) in [(from, "from"), (to, "to")] {
      if let text, time(text) == nil {
        throw ValidationError("--\(option) \"\(text)\" is no time; write it as 13:50 or \"2014-03-02 13:50\"")
      }
    }
    if let start = from.flatMap(time), let end = to.flatMap(time), let first = start.day,
      let last = end.day, end.local(on: last) < start.local(on: first)
    {
      throw ValidationError("--to lies before --from")
    }
  }

  /// An error of usage for a name that no format has.
  static func require(format name: String?) throws {
    let known = ChatLogFormat.names
    guard let name, !known.contains(name) else { return }
    let help = NearMiss.question(name, among: known) ?? "the formats are \(known.joined(separator: ", "))"
    throw ValidationError("there is no chat log format \"\(name)\"; \(help)")
  }

  var day: Day? { date.flatMap { Day(parsing: $0) } }

  var zone: Zone? { timezone.flatMap { Zone(named: $0) } }

  var filter: LogFilter { Self.filter(from: from, to: to) }

  /// `from` and `to` are times, as `require` has them.
  static func filter(from: String?, to: String?) -> LogFilter {
    LogFilter(from: from.flatMap(time), to: to.flatMap(time))
  }

  private static func time(_ text: String) -> WrittenTime? {
    guard case .time(let time, text.utf8.count) = WrittenTimeReader.read(text) else { return nil }
    return time
  }
}
