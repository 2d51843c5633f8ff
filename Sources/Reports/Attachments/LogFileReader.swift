import ChatLogs
import Diagnostics
import Incidents

/// Reads the chat logs of a report: those that it lists, and those that lie beside it.
struct LogFileReader {
  /// 256 MiB.
  static let largest = 268_435_456

  private let folder: ReportFolder
  private let settings: ArchiveSettings
  private let path: String
  private let milestones: Milestones
  private(set) var diagnostics: [Diagnostic] = []

  init(folder: ReportFolder, settings: ArchiveSettings, path: String, milestones: Milestones) {
    self.folder = folder
    self.settings = settings
    self.path = path
    self.milestones = milestones
  }

  /// The listed ones first, in their order; their stems are the fronts of anchors and must differ.
  mutating func read(_ listed: [Placed<FrontMatter.WrittenLog>]) -> [CuratedLog] {
    var references = listed
    for (name, kind) in folder.entries where kind == .file && Self.isLog(name) {
      if !listed.contains(where: { $0.value.reference.file == name }) {
        references.append(Placed(FrontMatter.WrittenLog(reference: LogReference(file: name)), at: .start))
      }
    }
    var logs: [CuratedLog] = []
    for written in references {
      let reference = written.value.reference
      if let other = logs.first(where: { $0.reference.stem == reference.stem }) {
        report(
          "log", written.range,
          "the logs \"\(other.reference.file)\" and \"\(reference.file)\" would share their anchors",
          help: "rename one, so that the names differ before the dot")
      } else if let log = read(written) {
        logs.append(log)
      }
    }
    return logs
  }

  static func isLog(_ name: String) -> Bool {
    ["log", "irc", "weechatlog"].contains(AttachmentType.fileExtension(name))
  }

  private mutating func read(_ written: Placed<FrontMatter.WrittenLog>) -> CuratedLog? {
    let reference = written.value.reference
    let file = reference.file
    let isBelow = !file.hasPrefix("/") && !file.split(separator: "/").contains("..")
    let isFolder = isBelow && folder.holds(file, as: .folder)
    guard isBelow, isFolder || folder.holds(file) else {
      report("missing-attachment", written.range, "there is no file \"\(file)\" beside this report")
      return nil
    }
    do throws(FileError) {
      guard let log = try isFolder ? readFolder(written) : readFile(written) else { return nil }
      checkFormat(log, written)
      checkChannel(log, written)
      return CuratedLog(log, reference: reference, milestones: milestones)
    } catch {
      report("file", written.range, error.message)
      return nil
    }
  }

  private mutating func readFile(_ written: Placed<FrontMatter.WrittenLog>) throws(FileError) -> ChatLog? {
    let reference = written.value.reference
    let bytes = try folder.read(reference.file, limit: Self.largest)
    guard bytes.count <= Self.largest else {
      report("limits", written.range, "\"\(reference.file)\" is larger than 256 MiB")
      return nil
    }
    var options = options(reference)
    if AttachmentType.fileExtension(reference.file) == "json" {
      try SlackFolder(parent(of: reference.file), in: folder).addNames(to: &options, limit: Self.largest)
    }
    return ChatLogReader.read(bytes, options: options)
  }

  /// A folder is an export of Slack's, or the folder of a channel in one.
  private mutating func readFolder(_ written: Placed<FrontMatter.WrittenLog>) throws(FileError) -> ChatLog? {
    let reference = written.value.reference
    if let format = reference.format, format != "slack" {
      report(
        "log", written.value.format ?? written.range,
        "a log of the format \"\(format)\" is a file, but \"\(reference.file)\" is a folder",
        help: "name the file in it")
      return nil
    }
    switch try SlackFolder(reference.file, in: folder).channel(named: reference.channel) {
    case .failure(let fault):
      report("log", written.range, fault.message, help: fault.help)
      return nil
    case .success(let channel):
      guard let days = try channel.days(limit: Self.largest) else {
        report("limits", written.range, "the files of \"\(reference.file)\" are larger than 256 MiB together")
        return nil
      }
      var options = options(reference)
      try channel.addNames(to: &options, limit: Self.largest)
      return ChatLogReader.read(days: days.map(\.bytes), options: options)
    }
  }

  /// Empty for the report's folder itself.
  private func parent(of file: String) -> String {
    file.split(separator: "/").dropLast().joined(separator: "/")
  }

  private func options(_ reference: LogReference) -> ChatLogOptions {
    var options = ChatLogOptions()
    options.date = reference.date
    options.fallbackDate = milestones.started?.local.day
    options.zone = reference.zone ?? settings.zone
    options.format = reference.format
    options.fileName = reference.file
    options.offset = reference.offset
    options.bots = settings.bots
    options.channel = reference.channel
    return options
  }

  private mutating func checkFormat(_ log: ChatLog, _ written: Placed<FrontMatter.WrittenLog>) {
    guard log.format == nil, log.lineCount > 0 else { return }
    let known = ChatLogFormat.names
    if let name = written.value.reference.format, !known.contains(name) {
      report(
        "log", written.value.format ?? written.range, "unknown chat log format \"\(name)\"",
        help: NearMiss.question(name, among: known) ?? "the formats are: \(known.joined(separator: ", "))")
    } else if let name = written.value.reference.format {
      report(
        "log", written.value.format ?? written.range,
        "\"\(written.value.reference.file)\" can't be read as \(name)",
        help: "it is cut off, or another program wrote it; its lines are kept, but stand in no timeline",
        level: .warning)
    } else {
      report(
        "log", written.range,
        "no format that icarus knows writes lines like those of \"\(written.value.reference.file)\"",
        help: "its lines are kept, but stand in no timeline; name the format with \"format:\"",
        level: .warning)
    }
  }

  /// A log that holds several channels may not hold the one that is wanted.
  private mutating func checkChannel(_ log: ChatLog, _ written: Placed<FrontMatter.WrittenLog>) {
    let reference = written.value.reference
    guard log.format != nil, log.events.isEmpty, log.lineCount > 0, let channel = reference.channel else {
      return
    }
    report(
      "log", written.range, "\"\(reference.file)\" holds nothing of the channel \"\(channel)\"",
      help: "name a channel that is in it, or none to have them all", level: .warning)
  }

  private mutating func report(
    _ rule: RuleName, _ range: SourceRange, _ message: String, help: String? = nil, level: Level = .error
  ) {
    diagnostics.append(Diagnostic(rule, level, path: path, at: range, message, help: help))
  }
}
