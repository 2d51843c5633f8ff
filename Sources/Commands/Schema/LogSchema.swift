import ChatLogs

extension PublishedSchema {
  static let log = PublishedSchema(
    "log", of: "icarus log --format json", use: "for programs that read it",
    title: "Events of a chat log", description: "The lines of a chat log, or the messages of an export.",
    .array(
      of: .record([
        SchemaProperty(
          "line", "Its line, or its place in an export; from 1.", Schema([.types([.integer]), .minimum(1)])),
        SchemaProperty(
          "time", "What the clocks showed, without offset; null where the log doesn't say.",
          .optionalString(SchemaPattern.localTime)),
        SchemaProperty("kind", "What happened.", .oneOf(ChatEvent.Kind.allCases.map(\.rawValue))),
        SchemaProperty("nick", "Who did it.", .optionalString),
        SchemaProperty("text", "What was said.", .string),
        SchemaProperty("target", "Who was kicked, or the new nick.", .optionalString),
        SchemaProperty("alert", "What a monitoring or deploy bot told.", .toldAlert),
      ])))
}

extension Schema {
  static let toldAlert = optionalRecord(
    [
      SchemaProperty("type", "What kind of message it is.", .oneOf(Alert.Kind.allCases.map(\.rawValue))),
      SchemaProperty("host", "The host of which it tells.", .optionalString),
      SchemaProperty("service", "What is checked or deployed.", .optionalString),
      SchemaProperty("state", "How it is, in capitals.", .optionalString),
    ], seldom: Alert.Fact.allCases.map { SchemaProperty($0.rawValue, $0.meaning, $0.schema) })
}

extension Alert.Fact {
  fileprivate var schema: Schema { self == .count ? Schema([.types([.integer]), .minimum(0)]) : .string }

  fileprivate var meaning: String {
    switch self {
    case .count: "How many alerts are told of as one."
    case .duration: "How long it was, in the bot's words."
    case .incident: "The number by which a pager knows it."
    case .version: "What was deployed of the service."
    case .environment: "Where it was deployed to."
    case .who: "Who deployed."
    }
  }
}
