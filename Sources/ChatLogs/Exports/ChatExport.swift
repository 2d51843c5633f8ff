/// What a chat program writes when its messages are exported as JSON: one file a program, and a line in `all`.
struct ChatExport: Sendable {
  /// As `format:` in a report names it.
  let name: String
  /// Whether a document could be nothing but this program's.
  let recognises: @Sendable (ExportDocument) -> Bool
  /// Nothing where the document holds no messages at the place where this program has them.
  let read: @Sendable (ExportDocument, ExportSurroundings) -> ExportedMessages?

  static let all: [ChatExport] = [
    .slack,
    .mattermost,
    .matrix,
    .discord,
    .teams,
  ]
}
