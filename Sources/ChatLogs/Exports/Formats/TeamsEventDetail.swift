/// What Teams says of a chat itself (learn.microsoft.com/graph/api/resources/eventmessagedetail).
struct TeamsEventDetail {
  private let detail: JSON

  init(_ detail: JSON) { self.detail = detail }

  /// `message` has its line and time.
  func messages(like message: ExportedMessage) -> [ExportedMessage] {
    var message = message
    let initiator = detail["initiator"].flatMap(TeamsMessage.name) ?? message.nick
    message.nick = initiator
    switch type {
    case "membersAdded", "membersJoined": return members.map { joined($0, message) }
    case "membersDeleted", "membersLeft": return members.map { left($0, initiator, message) }
    case "chatRenamed": message.become(.topic, detail.text("chatDisplayName") ?? "")
    case "channelDescriptionUpdated": message.become(.topic, detail.text("channelDescription") ?? "")
    case let other: message.become(.server, other)
    }
    return [message]
  }

  /// `membersAdded` of `#microsoft.graph.membersAddedEventMessageDetail`.
  private var type: String {
    let name = detail.text("@odata.type") ?? ""
    return String(name.split(separator: ".").last ?? "").replacing("EventMessageDetail", with: "")
  }

  /// Names, or ids where Graph doesn't tell the names.
  private var members: [String] { detail.elements("members").compactMap { $0.text("displayName", "id") } }

  private func joined(_ member: String, _ message: ExportedMessage) -> ExportedMessage {
    var message = message
    message.nick = member
    message.become(.join)
    return message
  }

  private func left(_ member: String, _ initiator: String, _ message: ExportedMessage) -> ExportedMessage {
    var message = message
    if initiator.isEmpty || initiator == member {
      message.nick = member
      message.become(.part)
    } else {
      message.target = member
      message.become(.kick)
    }
    return message
  }
}
