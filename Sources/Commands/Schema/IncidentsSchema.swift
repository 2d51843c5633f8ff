import Incidents

extension PublishedSchema {
  static let incidents = PublishedSchema(
    "incidents", of: "the site's incidents.json", use: "for programs that read it",
    title: "incidents.json", description: "Every incident of a site, newest first.",
    .array(of: .record(identity + times + circumstances + relations + counts)))

  private static let identity: [SchemaProperty] = [
    SchemaProperty("id", "The day it began, and a slug.", .string(SchemaPattern.incidentID)),
    SchemaProperty("title", "What happened, in a line.", .string),
    SchemaProperty("summary", "What users felt.", .optionalString),
    SchemaProperty("severity", "The id of its severity.", .optionalString),
    SchemaProperty(
      "status", "How far the report has come.", .oneOf(ReportStatus.allCases.map(\.rawValue))),
  ]

  private static let times: [SchemaProperty] =
    Milestone.allCases.map {
      SchemaProperty(
        $0.rawValue, "RFC 3339 with the report's offset; null where nobody wrote it.",
        .optionalString(SchemaPattern.moment), title: $0.label)
    } + [
      SchemaProperty("duration_seconds", "From the first impact to the end.", .optionalCount),
      SchemaProperty(
        "detected_by", "Who noticed first.",
        Schema([.choices(DetectionSource.allCases.map { .text($0.rawValue) } + [.null])])),
    ]

  private static let circumstances: [SchemaProperty] = [
    SchemaProperty("services", "The parts of the system that were affected.", .strings),
    SchemaProperty("tags", "Free words for grouping.", .strings),
    SchemaProperty("factors", "Contributing factors.", .strings),
    SchemaProperty(
      "impact", "What it cost; null where nobody wrote it.",
      .record([
        SchemaProperty("customers", "How many customers felt it.", .optionalCount),
        SchemaProperty("requests_failed", "How many requests failed.", .optionalCount),
        SchemaProperty("support_tickets", "How many tickets came in.", .optionalCount),
        SchemaProperty("data_loss", "What was lost for good.", .optionalString),
      ])),
    SchemaProperty("url", "The address of its page, from the root of the site.", .string),
  ]

  private static let relations: [SchemaProperty] = [
    SchemaProperty("actions", "The full ids of its actions.", .array(of: .string(SchemaPattern.actionID))),
    SchemaProperty(
      "preventable_by", "Actions, open then, that could have prevented it.",
      .array(of: .string(SchemaPattern.actionID))),
    SchemaProperty(
      "related", "Incidents that have to do with it.", .array(of: .string(SchemaPattern.incidentID))),
    SchemaProperty(
      "similar", "Incidents that are most alike, the best first.",
      .array(
        of: .record([
          SchemaProperty("id", "The other incident.", .string(SchemaPattern.incidentID)),
          SchemaProperty("score", "How much they are alike.", Schema([.types([.number]), .minimum(0)])),
        ]))),
  ]

  private static let counts: [SchemaProperty] = [
    SchemaProperty("timeline_entries", "How many entries its timeline has.", .count),
    SchemaProperty("log_lines", "How many lines of chat logs belong to it.", .count),
    SchemaProperty("graphs", "How many graphs it has.", .count),
  ]
}
