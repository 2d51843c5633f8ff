import Incidents
import Reports

extension PublishedSchema {
  static let issues = PublishedSchema(
    "issues", of: "the ledger content/issues.json", use: "for programs that read it",
    title: "issues.json",
    description: "Which action has which issue. Written by icarus, committed by people.",
    Schema([
      .types([.object]),
      .properties([
        SchemaProperty(
          "version", "The form of the file.", Schema([.constant(.number(IssueLedgerReader.version))])),
        SchemaProperty(
          "as_of", "When GitHub told of the issues last.", .optionalString(SchemaPattern.ledgerMoment)),
        SchemaProperty(
          "actions", "The issues, by the full id of the action.",
          Schema([.types([.object]), .names(.string(SchemaPattern.actionID)), .others(issue)])),
      ]), .required(["version", "actions"]),
    ]))

  /// Only an issue for which no answer came has no number.
  private static let issue = Schema([
    .types([.object]),
    .properties([
      SchemaProperty("repository", "Where it is, as owner/repo.", .string(SchemaPattern.repository)),
      SchemaProperty(
        "number", "Its number; null while nobody knows whether GitHub made it.",
        Schema([.types([.integer, .null]), .bounds(1...999_999_999)])),
      SchemaProperty(
        "state", "How it is on GitHub.", .oneOf(TrackedIssue.State.allCases.map(\.rawValue))),
      SchemaProperty(
        "reason", "Why it was closed.",
        Schema([.choices(TrackedIssue.Reason.allCases.map { .text($0.rawValue) } + [.null])])),
      SchemaProperty("closed", "When it was closed.", .optionalString(SchemaPattern.ledgerMoment)),
      SchemaProperty("text", "The sentence of the action for which it was made.", .string),
    ]), .required(["repository", "state", "text"]),
    .conditional(
      isPending, then: number(.null, isRequired: false), otherwise: number(.integer, isRequired: true)),
  ])

  private static let isPending = Schema([
    .properties([
      SchemaProperty(
        "state", "No answer came.", Schema([.constant(.text(TrackedIssue.State.pending.rawValue))]))
    ])
  ])

  private static func number(_ type: SchemaType, isRequired: Bool) -> Schema {
    let number = SchemaProperty(
      "number", "Known if the state is another than pending.", Schema([.types([type])]))
    return Schema([.properties([number])] + (isRequired ? [.required(["number"])] : []))
  }
}
