import ArgumentParser
import ChatLogs
import Foundation
import Incidents
import Reports

/// `icarus log`
struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "Shows the events of a chat log.",
    discussion: """
      The format is found by the log's first lines, whatever client wrote it. Times are what the clocks showed; a log of \
      minutes only needs its day from the file's name or from --date.

        icarus log irc.log
        icarus log irc.log --from 13:50 --to 14:45
        icarus log '#ops_20140302.log' --grep 'OOM|killed'
        icarus log --format json --timezone Europe/London irc.weechatlog
        icarus log slack-export --channel incident
        zcat irc.log.gz | icarus log --date 2014-03-02 -
      """)

  @Argument(help: ArgumentHelp("The log; - for standard input.", valueName: "file"))
  var file: String

  @Option(help: "How to show the events.")
  var format = ListFormat.text

  @OptionGroup var times: LogArguments

  @Option(
    help: ArgumentHelp(
      "Only events whose nick or text has this: a regular expression; small letters stand for capitals too.",
      valueName: "pattern"))
  var grep: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("The log's format, by name.", valueName: "format"))
  var formatName: String?

  mutating func validate() throws {
    try LogArguments.require(format: formatName)
    _ = try pattern()
  }

  func run() throws {
    do {
      try show()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func show() throws {
    var filter = times.filter
    filter.pattern = try pattern()
    var listing = LogListing(format == .json ? .json : .table)
    try read { log in try listing.add(log) { filter.holds($0, log) } }
    try listing.end()
    if let warning = listing.warning(of: file, as: formatName) { Console.error("icarus: \(warning)") }
  }

  /// As a whole, or piece by piece.
  private func read(_ take: (ChatLog) throws -> Void) throws {
    var options = options
    if let export = try SlackExport.named(file, channel: times.channel) {
      export.addNames(to: &options)
      return try take(ChatLogReader.read(days: export.days.map(\.bytes), options: options))
    }
    var pieces = LogPieces(options)
    var input = try FileInput(of: file)
    try pieces.read(more: { try input.read() }, take)
  }

  private var options: ChatLogOptions {
    var options = ChatLogOptions()
    options.channel = times.channel
    options.date = times.day
    let settings = Self.settingsOfArchive
    let zone = times.zone ?? settings?.zone
    options.zone = zone ?? .utc
    // Else there is but the clock of the log.
    options.tellsAllInZone = zone != nil
    options.bots = settings?.bots ?? []
    options.fileName = file
    options.format = formatName
    return options
  }

  /// Of the archive in which the user works, if there is a good one.
  private static var settingsOfArchive: ArchiveSettings? {
    ArchiveLocation.find(from: FileManager.default.currentDirectoryPath)
      .flatMap { try? ArchiveOptions.settings(of: $0) }
  }

  private func pattern() throws -> TextPattern? {
    guard let grep else { return nil }
    guard let pattern = TextPattern(grep) else {
      throw ValidationError(
        "\"\(grep)\" is no regular expression; write \\ before what shall stand for itself")
    }
    return pattern
  }
}
