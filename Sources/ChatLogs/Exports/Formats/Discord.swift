/// What DiscordChatExporter writes as JSON (Tyrrrz/DiscordChatExporter, `Core/Exporting/JsonMessageWriter.cs`).
///
///     {"guild": {…}, "channel": {…}, "messages": [
///       {"type": "Default", "timestamp": "2025-06-17T09:59:02.123+00:00", "content": "…",
///        "author": {"name": "lena", "nickname": "Lena Ostrow"}, "embeds": [], "attachments": []}]}
extension ChatExport {
  static let discord = ChatExport(
    name: "discord-json",
    recognises: { document in
      guard let whole = document.whole, let messages = whole["messages"]?.list else { return false }
      return whole["guild"]?.isObject == true || whole["channel"]?.isObject == true
        || messages.contains { $0["author"]?.isObject == true && $0["timestamp"]?.text != nil }
    },
    read: { document, _ in
      document.whole?["messages"]?.list.map { messages in
        ExportedMessages(messages) { [DiscordMessage($0).exported(line: $1)] }
      }
    })
}

/// A message of Discord's.
private struct DiscordMessage {
  private let message: JSON

  init(_ message: JSON) { self.message = message }

  func exported(line: Int) -> ExportedMessage {
    let time = ExportTime(rfc3339: message["timestamp"])
    guard message.isObject, time != nil || !text.isEmpty else {
      return ExportedMessage(line: line, source: message.source, time: time)
    }
    var exported = ExportedMessage(line: line)
    exported.time = time
    exported.nick = message["author"].map(Self.name) ?? ""
    exported.text = text
    switch message.text("type") ?? "" {
    case "GuildMemberJoin": exported.become(.join)
    case "RecipientAdd":
      exported.nick = other ?? exported.nick
      exported.become(.join)
    case "RecipientRemove":
      if let other, other != exported.nick {
        exported.target = other
        exported.become(.kick)
      } else {
        exported.become(.part)
      }
    case let type where Self.housekeeping.contains(type): exported.kind = .server
    default: break
    }
    return exported
  }

  private static let housekeeping = [
    "Call", "ChannelNameChange", "ChannelIconChange", "ChannelPinnedMessage", "ThreadCreated",
  ]

  private static func name(of user: JSON) -> String { user.text("nickname", "name", "id") ?? "" }

  /// Whom a message is about.
  private var other: String? { message.elements("mentions").first.map(Self.name) }

  /// What stands in its place where it is empty: embeds, the names of files and stickers.
  private var text: String {
    if let text = message.text("content") { return text }
    let embeds = MessageCards.text(ofEmbeds: message.elements("embeds"))
    if !embeds.isEmpty { return embeds }
    return MessageCards.joined(
      message.elements("attachments").compactMap { $0.text("fileName", "url") }
        + message.elements("stickers").compactMap { $0.text("name") })
  }
}
