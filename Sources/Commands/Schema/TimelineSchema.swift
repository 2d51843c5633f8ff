import ChatLogs
import Incidents
import Pages

extension PublishedSchema {
  static let timeline = PublishedSchema(
    "timeline", of: "icarus timeline --format json", use: "for programs that read it",
    title: "Timeline of a report",
    description: "What happened in an incident, from all sources, in the order of its page.",
    .array(
      of: .record([
        SchemaProperty("time", "RFC 3339 with the report's offset.", .string(SchemaPattern.moment)),
        SchemaProperty("kind", "What it is.", .oneOf(TimelineRecord.Kind.names)),
        SchemaProperty("nick", "Who said it.", .optionalString),
        SchemaProperty("text", "What was written or said.", .string),
        SchemaProperty("target", "Who was kicked, or the new nick.", .optionalString),
        SchemaProperty("alert", "What a monitoring or deploy bot told.", .toldAlert),
        SchemaProperty(
          "milestones", "Those that this is the telling of.",
          .array(of: .oneOf(Milestone.allCases.map(\.rawValue)))),
        SchemaProperty(
          "key", "Whether the page marks it as one that mattered.", Schema([.types([.boolean])])),
        SchemaProperty("anchor", "Its place on the page of the report, without #.", .optionalString),
        SchemaProperty(
          "source", "Where it is written.",
          .record([
            SchemaProperty("file", "The report, log or graph, from the archive's root.", .string),
            SchemaProperty(
              "line", "Its line, or its place in an export; null for a graph.",
              Schema([.types([.integer, .null]), .minimum(1)])),
          ])),
      ])))
}
