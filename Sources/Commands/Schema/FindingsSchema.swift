import Diagnostics

extension PublishedSchema {
  static let findings = PublishedSchema(
    "findings", of: "icarus check --format json", use: "for programs that read it",
    title: "Findings", description: "What icarus check found, sorted by place.",
    .record([
      SchemaProperty("diagnostics", "The findings.", .array(of: .record(finding))),
      SchemaProperty("errors", "How many of them are errors.", .count),
      SchemaProperty("warnings", "How many of them are warnings.", .count),
      SchemaProperty("hints", "How many of them are hints.", .count),
    ]))

  private static let finding: [SchemaProperty] =
    [
      SchemaProperty(
        "rule", "The rule that is broken; icarus check --explain tells of it.", .string("[a-z][a-z0-9-]*")),
      SchemaProperty("severity", "How much it weighs.", .oneOf(Level.allCases.map(\.rawValue))),
      SchemaProperty("path", "The file, relative to the archive's root.", .string),
    ] + place + [
      SchemaProperty("message", "What is wrong.", .string),
      SchemaProperty("help", "The way out, where there is a plain one.", .optionalString),
      SchemaProperty("notes", "What else there is to know.", .array(of: note)),
    ]

  private static let place: [SchemaProperty] = [
    SchemaProperty("line", "Where it begins; lines count from 1.", .position),
    SchemaProperty("column", "In bytes of UTF-8, from 1.", .position),
    SchemaProperty("end_line", "Where it ends.", .position),
    SchemaProperty("end_column", "Behind its last byte.", .position),
  ]

  /// A note need not have a place.
  private static let note = Schema([
    .types([.object]),
    .properties(
      [
        SchemaProperty("message", "What there is to know.", .string),
        SchemaProperty("path", "The file of which it tells.", .optionalString),
      ] + place), .required(["message", "path"]), .closed,
  ])
}

extension Schema {
  fileprivate static let position = Schema([.types([.integer]), .minimum(1)])
}
