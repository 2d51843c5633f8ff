import Incidents

/// How a chat client writes its logs: one file a format, and a line in `all`.
package struct ChatLogFormat: Sendable {
  /// As `format:` in a report names it.
  package let name: String
  /// Whether a line could be nothing but this format's; asked of the first lines of a log.
  let recognises: @Sendable (LineBytes) -> Bool
  let parse: @Sendable (LineBytes) -> ParsedLine

  package static let all: [ChatLogFormat] = [
    .irssi
  ]
}
