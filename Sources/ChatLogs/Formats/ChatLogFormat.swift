import Incidents

/// How a chat client writes its logs: one file a format, and a line in `all`.
package struct ChatLogFormat: Sendable {
  /// As `format:` in a report names it.
  package let name: String
  /// Whether what the format recognises stands alone in its line, above the text that belongs to it, so that two lines in
  /// a row are another program's.
  let standsAlone: Bool
  /// Whether a line could be nothing but this format's; asked of the first lines of a log.
  let recognises: @Sendable (LineBytes) -> Bool
  let parse: @Sendable (LineBytes) -> ParsedLine

  /// Without `recognises` a line is this format's if it understands it.
  init(
    name: String, standsAlone: Bool = false, recognises: (@Sendable (LineBytes) -> Bool)? = nil,
    parse: @escaping @Sendable (LineBytes) -> ParsedLine
  ) {
    self.name = name
    self.standsAlone = standsAlone
    self.recognises = recognises ?? { parse($0).kind != .other }
    self.parse = parse
  }

  /// Of two that understand as many lines of a log, the first is taken.
  package static let all: [ChatLogFormat] = [
    .irssi, .weechat, .hexchat, .xchat, .znc, .energymech, .mirc, .eggdrop, .limnoria, .bip, .ii, .textual,
    .thelounge, .konversation, .ubuntu, .meetbot, .irccloud, .matrixText, .discordText, .erc, .plain,
  ]

  /// What `format:` in a report may say.
  package static var names: [String] { all.map(\.name) + ChatExport.all.map(\.name) }

  static func named(_ name: String) -> ChatLogFormat? { all.first { $0.name == name } }
}
