/// Slack's export: a folder a channel, in it a list of messages a day. The names of people stand in `users.json` beside the
/// channels' folders (slack.com/help, "How to read Slack data exports").
///
///     [{"type": "message", "user": "U01", "ts": "1750154342.000319", "text": "<@U02> seeing SERVFAIL?"}]
extension ChatExport {
  static let slack = ChatExport(
    name: "slack",
    recognises: { document in
      document.whole?.list?.contains { $0["ts"] != nil && $0["type"]?.text == "message" } ?? false
    },
    read: { document, surroundings in
      document.whole?.list.map { messages in
        ExportedMessages(messages) { [SlackMessage($0, surroundings.directory).exported(line: $1)] }
      }
    })
}

/// A message of Slack's.
private struct SlackMessage {
  private let message: JSON
  /// Where its words stand: of one that was changed in another within it.
  private let said: JSON
  private let directory: SlackDirectory

  init(_ message: JSON, _ directory: SlackDirectory) {
    self.message = message
    let changed = message.text("subtype") == "message_changed" ? message["message"] : nil
    said = changed.flatMap { $0.isObject ? $0 : nil } ?? message
    self.directory = directory
  }

  func exported(line: Int) -> ExportedMessage {
    let time = ExportTime(seconds: message["ts"])
    let subtype = message.text("subtype") ?? ""
    let text = text
    guard message.isObject, time != nil || !text.isEmpty else {
      return ExportedMessage(line: line, source: message.source, time: time)
    }
    var exported = ExportedMessage(line: line)
    exported.time = time
    exported.nick = nick
    exported.text = text
    switch subtype {
    case "me_message": exported.kind = .action
    case "channel_join", "group_join": exported.become(.join)
    case "channel_leave", "group_leave": exported.become(.part)
    case "channel_topic", "group_topic": exported.become(.topic, topic ?? text)
    case "message_deleted", "tombstone": exported.becomeDeleted()
    case _ where Self.housekeeping.contains(subtype): exported.kind = .server
    default: break
    }
    return exported
  }

  /// What Slack says of the channel in somebody's name.
  private static let housekeeping = [
    "channel_purpose", "channel_name", "channel_archive", "channel_unarchive", "channel_convert_to_private",
    "channel_posting_permissions", "group_purpose", "group_name", "group_archive", "group_unarchive",
    "bot_add",
    "bot_remove", "bot_enable", "bot_disable", "pinned_item", "unpinned_item",
  ]

  private var topic: String? {
    message["topic"]?.text.map { SlackMarkup(directory: directory).plain($0) }
  }

  /// Bots may call themselves otherwise with each message.
  private var nick: String {
    let id = said.text("user")
    return said.text("username") ?? id.flatMap(directory.user)
      ?? said["user_profile"].flatMap(SlackDirectory.name) ?? said["bot_profile"]?.text("name") ?? id
      ?? said.text("bot_id") ?? ""
  }

  /// What stands in its place where it is empty: blocks, attachments, the names of files.
  private var text: String {
    let markup = SlackMarkup(directory: directory)
    if let text = said.text("text") { return markup.plain(text) }
    let cards = MessageCards.joined([
      MessageCards.text(ofBlocks: said.elements("blocks")),
      MessageCards.text(ofAttachments: said.elements("attachments")),
    ])
    if !cards.isEmpty { return markup.plain(cards) }
    return MessageCards.joined(said.elements("files").compactMap { $0.text("name", "title") })
  }
}
