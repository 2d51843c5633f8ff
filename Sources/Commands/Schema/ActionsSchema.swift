import Incidents

extension PublishedSchema {
  static let actions = PublishedSchema(
    "actions", of: "the site's actions.json, and icarus actions --format json",
    use: "for programs that read it",
    title: "actions.json", description: "Every action of a site, by incident, newest incident first.",
    .array(of: .record(facts + days + tracking)))

  private static let facts: [SchemaProperty] = [
    SchemaProperty(
      "id", "The incident's id, and its own; null where the author gave none.",
      .optionalString(SchemaPattern.actionID)),
    SchemaProperty(
      "incident", "The incident because of which it was promised.", .string(SchemaPattern.incidentID)),
    SchemaProperty("text", "What will change.", .string),
    SchemaProperty("state", "Where it stands.", .oneOf(ActionItem.State.allCases.map(\.rawValue))),
    SchemaProperty("owner", "Who does it.", .optionalString),
    SchemaProperty("kind", "What it does about incidents.", choice(ActionItem.Kind.allCases.map(\.rawValue))),
    SchemaProperty("priority", "How urgent it is.", choice(ActionItem.Priority.allCases.map(\.rawValue))),
  ]

  private static let days: [SchemaProperty] = [
    SchemaProperty("opened", "The day of the commitment.", .optionalString(SchemaPattern.day)),
    SchemaProperty("due", "The day by which it shall be done.", .optionalString(SchemaPattern.day)),
    SchemaProperty("done", "The day on which it was done or dropped.", .optionalString(SchemaPattern.day)),
  ]

  private static let tracking: [SchemaProperty] = [
    SchemaProperty("issue", "Its issue: #12, or owner/repo#12.", .optionalString(SchemaPattern.issue)),
    SchemaProperty("issue_url", "The address of the issue.", .optionalString),
    SchemaProperty(
      "would_have_prevented", "Later incidents that it could have prevented.",
      .array(of: .string(SchemaPattern.incidentID))),
  ]

  private static func choice(_ choices: [String]) -> Schema {
    Schema([.choices(choices.map { .text($0) } + [.null])])
  }
}
