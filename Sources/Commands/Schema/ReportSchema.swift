import ChatLogs
import Incidents

extension PublishedSchema {
  static let report = PublishedSchema(
    "report", of: "the front matter of a report",
    use: "in the front matter: # yaml-language-server: $schema=…",
    title: "Front matter of a report",
    description: "What stands between the two lines --- above a report.", .mapping(reportKeys))

  private static let reportKeys: [SchemaProperty] =
    [
      SchemaProperty("title", "What happened, in a line, as users felt it.", .text),
      SchemaProperty(
        "severity",
        "How bad it was: the id of a severity, of archive.yml or of those that are there without it.",
        .text(suchAs: Severity.standard.map(\.id))),
      SchemaProperty(
        "status",
        "How far the report has come: a draft isn't published, review waits for the meeting and is the default, reviewed was there.",
        .choice(ReportStatus.allCases.map(\.rawValue))),
    ] + timeKeys + nameKeys + storyKeys + relationKeys

  private static let timeKeys: [SchemaProperty] =
    Milestone.allCases.map { SchemaProperty($0.rawValue, meaning(of: $0), .milestone, title: $0.label) } + [
      SchemaProperty("declared", "The same as acknowledged.", .milestone),
      SchemaProperty(
        "timezone",
        "The zone of all times of this report that state none, such as Europe/London, CET or +01:00.",
        .zone),
    ]

  private static func meaning(of milestone: Milestone) -> String {
    let form = "Written as YYYY-MM-DD HH:MM, with Z or +01:00 behind it if need be."
    return switch milestone {
    case .started: "When users first felt it. \(form)"
    case .detected: "When it was noticed. \(form)"
    case .acknowledged: "When somebody took it on. \(form)"
    case .identified: "When it was known what was wrong. \(form)"
    case .customersTold: "When customers were told. \(form)"
    case .mitigated: "When users felt it no longer. \(form)"
    case .resolved: "When all was as before. A draft of an ongoing incident has none. \(form)"
    }
  }

  private static let nameKeys: [SchemaProperty] = [
    SchemaProperty("services", "The parts of the system that were affected.", .texts),
    SchemaProperty("tags", "Free words for grouping.", .texts),
    SchemaProperty(
      "factors", "Contributing factors: what made the failure possible or worse, and keeps coming back.",
      .texts),
    SchemaProperty("authors", "Who wrote the report.", .texts),
    SchemaProperty("commander", "Who led the response.", .text),
    SchemaProperty(
      "detected_by", "Who noticed first.", .choice(DetectionSource.allCases.map(\.rawValue))),
  ]

  private static let storyKeys: [SchemaProperty] = [
    SchemaProperty(
      "summary", "What users felt and for how long, for the index, the feed and stakeholders.", .text),
    SchemaProperty("impact", "What it cost, in numbers.", .mapping(impactKeys)),
    SchemaProperty(
      "logs", "Chat logs beside the report: names of files, or what to show of them.", .files(logKeys)),
    SchemaProperty(
      "graphs", "Graphs beside the report: names of files, or what they show.", .files(graphKeys)),
    SchemaProperty("question", "What the author wants discussed at the review.", .text),
  ]

  private static let relationKeys: [SchemaProperty] = [
    SchemaProperty(
      "preventable_by",
      "Actions, open then, that could have prevented this: 2014-01-19-api-out-of-memory/A2.",
      .texts(SchemaPattern.actionID)),
    SchemaProperty(
      "not_preventable_by", "Actions that were suggested as having been able to prevent this, and were not.",
      .texts(SchemaPattern.actionID)),
    SchemaProperty(
      "related", "Ids of incidents that have to do with this one.", .texts(SchemaPattern.incidentID)),
    SchemaProperty(
      "aliases", "Former ids of this incident: their addresses lead here.", .texts(SchemaPattern.incidentID)),
  ]

  private static let impactKeys: [SchemaProperty] = [
    SchemaProperty("customers", "How many customers felt it.", .counted),
    SchemaProperty("requests_failed", "How many requests failed.", .counted),
    SchemaProperty("support_tickets", "How many tickets came in.", .counted),
    SchemaProperty("data_loss", "What was lost for good, or none.", .text),
  ]

  private static let logKeys: [SchemaProperty] = [
    SchemaProperty("file", "Its name, beside the report.", .neededText),
    SchemaProperty("channel", "The channel, in quotes: \"#ops\".", .text),
    SchemaProperty(
      "from", "Show it from then on; by default from 10 minutes before the start.", .text(SchemaPattern.time)),
    SchemaProperty(
      "to", "Show it up to then; by default to 30 minutes after the end.", .text(SchemaPattern.time)),
    SchemaProperty("hide", "Lines that are shown nowhere: 40, or 12-15.", .logLines),
    SchemaProperty("key", "Lines that matter most: 33, or 12-15.", .logLines),
    SchemaProperty("timezone", "Where the log's clock was.", .zone),
    SchemaProperty("date", "The day of its first line, where the log doesn't say it.", .day),
    SchemaProperty(
      "offset", "What to add to its times, where its clock was wrong: -40s, 2m or 1h, at most a day.",
      Schema([
        .types([.string, .integer, .null]), .pattern("^(?:\(SchemaPattern.clockOffset))?$"),
        .bounds(-86_400...86_400),
      ])),
    SchemaProperty(
      "format", "Which client wrote it, where that isn't found by its lines.", .choice(ChatLogFormat.names)),
  ]

  private static let graphKeys: [SchemaProperty] = [
    SchemaProperty("file", "Its name, beside the report.", .neededText),
    SchemaProperty("caption", "What it shows.", .text),
    SchemaProperty("from", "When its time axis begins.", .text(SchemaPattern.time)),
    SchemaProperty("to", "When its time axis ends.", .text(SchemaPattern.time)),
    SchemaProperty(
      "plot", "Where the curves are, in pixels of the image: left, top, width and height.",
      Schema([.types([.array]), .items(.integer(in: 0...100_000)), .count(4)])),
  ]
}

extension Schema {
  fileprivate static let milestone = text(SchemaPattern.momentWithDay)

  fileprivate static let counted = integer(in: 0...1_000_000_000_000_000)

  /// A number or a range of lines, or a list of them.
  fileprivate static let logLines: Schema = {
    let one: [SchemaKeyword] = [.pattern("^(?:\(SchemaPattern.logLines))?$"), .minimum(1)]
    return Schema(
      [.types([.string, .integer, .null, .array])] + one
        + [.items(Schema([.types([.string, .integer, .null])] + one))])
  }()
}
