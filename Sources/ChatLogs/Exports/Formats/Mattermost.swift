/// Mattermost's bulk export: an object a line, of which only posts are messages; the replies to a post stand in it
/// (docs.mattermost.com, "Bulk loading data format").
///
///     {"type": "post", "post": {"team": "ops", "channel": "incident", "user": "lena", "message": "…",
///      "create_at": 1750154342007, "replies": [{"user": "tomas", "message": "…", "create_at": 1750154360007}]}}
extension ChatExport {
  static let mattermost = ChatExport(
    name: "mattermost",
    recognises: { document in
      document.asLines.contains { line in
        guard let value = line.value, let type = value.text("type") else { return false }
        return type == "version" ? value["version"]?.number != nil : MattermostExport.post(in: value) != nil
      }
    },
    read: { document, surroundings in
      MattermostExport(lines: document.asLines, wanted: surroundings.channel).messages
    })
}

/// The lines of such an export.
private struct MattermostExport {
  private let lines: [ExportDocument.Line]
  /// Nothing where all channels are.
  private let wanted: String?

  /// `wanted` picks one channel where there are several, by its name or by what people see as its name.
  init(lines: [ExportDocument.Line], wanted: String?) {
    self.lines = lines
    var channels: Set<String> = []
    var shown: [String: String] = [:]
    for value in lines.compactMap(\.value) {
      if let post = Self.post(in: value) { channels.insert(Self.channel(of: post)) }
      if let channel = value["channel"], let name = channel.text("name") {
        shown[name] = channel.text("display_name")
      }
    }
    self.wanted =
      channels.count > 1
      ? wanted.map { wanted in
        channels.contains(wanted) ? wanted : channels.first { shown[$0] == wanted } ?? wanted
      } : nil
  }

  static func post(in line: JSON) -> JSON? {
    guard let type = line.text("type"), type == "post" || type == "direct_post", let post = line[type],
      post.isObject
    else { return nil }
    return post
  }

  /// Those who talk alone are a channel of their names.
  private static func channel(of post: JSON) -> String {
    post.text("channel") ?? post.elements("channel_members").compactMap(\.text).joined(separator: ",")
  }

  var messages: ExportedMessages {
    var messages = ExportedMessages()
    messages.lineCount = lines.last?.number ?? 0
    for line in lines { messages.messages += read(line) }
    return messages
  }

  private func read(_ line: ExportDocument.Line) -> [ExportedMessage] {
    guard let value = line.value, let type = value.text("type") else {
      return [ExportedMessage(line: line.number, bytes: line.source)]
    }
    guard type == "post" || type == "direct_post" else { return [] }
    guard let post = Self.post(in: value) else {
      return [ExportedMessage(line: line.number, bytes: line.source)]
    }
    if let wanted, wanted != Self.channel(of: post) { return [] }
    return ([post] + post.elements("replies")).map { MattermostPost($0).exported(line: line.number) }
  }
}

/// A post, or a reply to one.
private struct MattermostPost {
  private let post: JSON

  init(_ post: JSON) { self.post = post }

  func exported(line: Int) -> ExportedMessage {
    let time = ExportTime(milliseconds: post["create_at"])
    guard post.isObject, time != nil || !text.isEmpty else {
      return ExportedMessage(line: line, source: post.source, time: time)
    }
    var exported = ExportedMessage(line: line)
    exported.time = time
    exported.nick = property("override_username") ?? post.text("user") ?? ""
    exported.text = text
    switch post.text("type") ?? "" {
    case "me": exported.become(.action, property("message") ?? withoutStars(text))
    case "system_join_channel", "system_join_team": exported.become(.join)
    case "system_add_to_channel", "system_add_to_team":
      exported.nick = property("addedUsername") ?? exported.nick
      exported.become(.join)
    case "system_leave_channel", "system_leave_team": exported.become(.part)
    case "system_remove_from_channel", "system_remove_from_team":
      exported.target = property("removedUsername") ?? ""
      exported.become(.kick)
    case "system_header_change": exported.become(.topic, post["props"]?["new_header"]?.text ?? text)
    case let type where type.hasPrefix("system_"): exported.kind = .server
    default: break
    }
    return exported
  }

  private func property(_ name: String) -> String? { post["props"]?.text(name) }

  /// What stands in its place where it is empty: attachments, the names of files.
  private var text: String {
    if let text = post.text("message") { return text }
    let attachments = MessageCards.text(ofAttachments: post["props"]?.elements("attachments") ?? [])
    if !attachments.isEmpty { return attachments }
    return MessageCards.joined(
      post.elements("attachments").compactMap { $0.text("path")?.split(separator: "/").last.map(String.init) }
    )
  }

  /// `/me` leaves a text between stars.
  private func withoutStars(_ text: String) -> String {
    text.count > 1 && text.hasPrefix("*") && text.hasSuffix("*") ? String(text.dropFirst().dropLast()) : text
  }
}
