import ArgumentParser
import Checks
import ChatLogs
import Diagnostics
import Drafting
import Foundation
import Incidents
import Pages
import Reports

/// `icarus new`
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begins a report, from the chat logs of the incident if there are any.",
    discussion: """
      From logs it takes the time frame, who noticed and who took part, the timeline with a link to the line of each entry, \
      and what MeetBot's #action lines ask for. The part of each log that belongs to the incident is copied beside the report. \
      What only a person knows is asked for: look for TODO. Nothing is ever overwritten.

        icarus new "Broker ran out of memory"
        icarus new "Broker ran out of memory" --log ~/irclogs/ops.log
        icarus new "Mail delayed" --log ops.weechatlog --from 13:50 --to 15:30
        icarus new "Mail delayed" --log ops.log --log mail.log --graph load-day.png
        icarus new "Mail delayed" --log slack-export --channel ops
      """)

  @OptionGroup var archive: ArchiveOptions

  @Argument(help: "What happened, in a few words.")
  var title: String

  @Option(
    help: ArgumentHelp("A chat log of any client; may be given several times.", valueName: "file")
  )
  var log: [String] = []

  @Option(
    help: ArgumentHelp("An image of a graph, or its data; may be given several times.", valueName: "file"))
  var graph: [String] = []

  @Option(name: .customLong("as"), help: ArgumentHelp("The logs' format, by name.", valueName: "format"))
  var formatName: String?

  @OptionGroup var times: LogArguments

  mutating func validate() throws {
    guard title.contains(where: { !$0.isWhitespace }) else { throw ValidationError("the title is empty") }
    for files in [log, graph] where Set(files).count < files.count {
      throw ValidationError("a file is named twice")
    }
    for file in graph where !Self.kindsOfGraphs.contains((file as NSString).pathExtension.lowercased()) {
      throw ValidationError(
        "\"\(file)\" is no graph by its name; graphs end with \(Self.kindsOfGraphs.joined(separator: ", "))")
    }
    try LogArguments.require(format: formatName)
    if log.isEmpty, times.from != nil || times.to != nil {
      throw ValidationError("--from and --to tell where in a --log")
    }
  }

  private static let kindsOfGraphs = AttachmentType.images + AttachmentType.graphData

  func run() throws {
    do {
      try create()
    } catch let failure as Failure {
      try failure.exit()
    }
  }

  private func create() throws {
    let location = try archive.location()
    let settings = try ArchiveOptions.settings(of: location)
    let today = try archive.namedDay() ?? settings.today ?? ArchiveOptions.clockDay(settings.zone)
    var names: [String] = []
    func named(_ path: String) -> String {
      let name = AttachmentName.name(of: path, taken: names)
      names.append(name)
      return name
    }
    let logs = try log.map { try sourceLog($0, named, settings) }
    let graphs = try graph.map { try draftGraph($0, named: named($0), settings) }
    let range = range(in: logs)
    let story = StoryFinder(logs, settings).story(from: range.from, to: range.to)
    try requireFindings(story, in: logs)
    let slices = logs.map { log in story.range.flatMap { LogSlice(of: log, $0, in: settings.zone) } }
    let draft = DraftReport(title, story, slices, graphs: graphs, settings, on: today)
    let folder = NewIncidentFolder(
      named: draft.id, in: location.root + "/" + settings.content.path(of: "incidents"))
    try create(
      folder,
      [("report.md", Array(draft.text.utf8))] + slices.flatMap { $0?.files ?? [] }
        + graphs.map { ($0.name, $0.bytes) })
    for (path, slice) in zip(log, slices) where slice == nil {
      Console.error("icarus: nothing in \"\(path)\" belongs to the incident: it isn't copied")
    }
    for (path, graph) in zip(graph, graphs) {
      if let miss = graph.miss(of: story) { Console.error("icarus: the graph \"\(path)\" \(miss)") }
    }
    try tell(folder, story, draft)
  }

  /// `named` gives the copy a name that is free.
  private func sourceLog(_ path: String, _ named: (String) -> String, _ settings: ArchiveSettings) throws
    -> SourceLog
  {
    var options = options(path, settings)
    guard let export = try SlackExport.named(path, channel: times.channel) else {
      return SourceLog(name: named(path), bytes: try read(path), options: options)
    }
    export.addNames(to: &options)
    return SourceLog(name: named(export.name), days: export.days, options: options)
  }

  private func draftGraph(_ path: String, named name: String, _ settings: ArchiveSettings) throws
    -> DraftGraph
  {
    let bytes = try read(path)
    do throws(DraftGraph.Fault) {
      return try DraftGraph(from: path, named: name, bytes, zone: times.zone ?? settings.zone)
    } catch {
      throw Failure("\"\(path)\" can't be shown: \(error.message); \(error.help)", status: 2)
    }
  }

  /// A draft that says nothing of its logs is of no use.
  private func requireFindings(_ story: IncidentStory, in logs: [SourceLog]) throws {
    for (path, source) in zip(log, logs) {
      let fault = LogFault(
        isEmpty: source.log.events.isEmpty, hasFormat: source.log.format != nil,
        hasTimes: source.log.events.contains { $0.time != nil })
      if let fault { throw Failure(fault.message(of: path, as: formatName), status: 2) }
    }
    guard story.started == nil, !logs.isEmpty else { return }
    let isNarrow = times.from != nil || times.to != nil
    throw Failure(
      "nobody says anything \(isNarrow ? "between --from and --to" : "in the log"); \"icarus log\" shows what is there",
      status: 2)
  }

  private func create(_ folder: NewIncidentFolder, _ files: [(name: String, bytes: [UInt8])]) throws {
    do throws(NewIncidentFolder.Failure) {
      try folder.create(files)
    } catch {
      switch error {
      case .exists:
        throw Failure("\"\(folder.path)\" is there already; choose another title, or remove it", status: 2)
      case .file(let error): throw Failure("\(error)", status: 2)
      }
    }
  }

  private func tell(_ folder: NewIncidentFolder, _ story: IncidentStory, _ draft: DraftReport) throws {
    try Console.output(Array((folder.path + "/report.md\n").utf8))
    let entries = Counting.text(story.entries.count, "timeline entry", plural: "timeline entries")
    let found = story.entries.isEmpty ? "" : "\(entries), \(Counting.text(story.actions.count, "action")); "
    Console.error("icarus: a draft: \(found)\(draft.questions) questions are marked \(DraftReport.question)")
  }

  private func read(_ path: String) throws -> [UInt8] {
    var input = try FileInput(of: path)
    var bytes: [UInt8] = []
    while bytes.count <= LogSlice.largest {
      let more = try input.read()
      if more.isEmpty { return bytes }
      bytes += more
    }
    throw Failure("\"\(path)\" is larger than 256 MiB; cut out the hours of the incident", status: 2)
  }

  private func options(_ path: String, _ settings: ArchiveSettings) -> ChatLogOptions {
    var options = ChatLogOptions()
    options.zone = times.zone ?? settings.zone
    // A report tells all times by one clock.
    options.tellsAllInZone = true
    options.date = times.day
    options.channel = times.channel
    options.format = formatName
    options.fileName = path
    options.bots = settings.bots
    return options
  }

  /// In seconds since 1970.
  private func range(in logs: [SourceLog]) -> (from: Int?, to: Int?) {
    var ends = times.filter
    let first = logs.flatMap { $0.log.events.lazy.compactMap(\.time).prefix(1) }.min()
    return first.map { ends.range(from: $0) } ?? (nil, nil)
  }
}
