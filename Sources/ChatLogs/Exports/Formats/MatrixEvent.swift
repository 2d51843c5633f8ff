/// An event in a room of Matrix.
struct MatrixEvent {
  private let event: JSON
  private let edits: MatrixEdits
  private let time: ExportTime?
  private let sender: String

  init(_ event: JSON, _ edits: MatrixEdits) {
    self.event = event
    self.edits = edits
    time = ExportTime(milliseconds: event["origin_server_ts"])
    sender = event.text("sender") ?? ""
  }

  /// None for what was redacted without a word of who did it.
  func exported(line: Int) -> [ExportedMessage] {
    var exported = ExportedMessage(line: line)
    exported.time = time
    exported.nick = sender
    if let redaction {
      guard let who = redaction.text("sender") else { return [] }
      exported.nick = who
      exported.becomeDeleted()
      return [exported]
    }
    guard let type = event.text("type"), say(type, &exported) else {
      return [ExportedMessage(line: line, source: event.source, time: time)]
    }
    return [exported]
  }

  /// What took away what it said.
  private var redaction: JSON? {
    guard event.text("type") == "m.room.message" || event.text("type") == "m.sticker" else { return nil }
    let because = event["unsigned"]?["redacted_because"] ?? event["redacted_because"]
    return because.flatMap { $0.isNull ? nil : $0 }
  }

  /// Whether an event of that type can be understood.
  private func say(_ type: String, _ exported: inout ExportedMessage) -> Bool {
    switch type {
    case "m.room.message", "m.sticker":
      guard let content = edits.content(of: event), let body = content["body"]?.text else { return false }
      exported.become(Self.kind(of: content), isReply ? MatrixReply.withoutFallback(body) : body)
    case "m.room.member": becomeMembership(&exported)
    case "m.room.topic": exported.become(.topic, event["content"]?.text("topic") ?? "")
    case "m.room.name": exported.become(.server, "named the room \(event["content"]?.text("name") ?? "")")
    case "m.room.encrypted": return false
    case _ where type.hasPrefix("m."): exported.become(.server, type)
    default: return false
    }
    return true
  }

  private static func kind(of content: JSON) -> ChatEvent.Kind {
    switch content.text("msgtype") {
    case "m.emote": .action
    case "m.notice": .notice
    default: .message
    }
  }

  private var isReply: Bool { event["content"]?["m.relates_to"]?["m.in_reply_to"] != nil }

  private func becomeMembership(_ exported: inout ExportedMessage) {
    let content = event["content"]
    let before = event["unsigned"]?["prev_content"] ?? event["prev_content"]
    let who = event.text("state_key") ?? sender
    let reason = content?.text("reason") ?? ""
    switch content?.text("membership") {
    case "join" where before?.text("membership") == "join":
      becomeProfile(content?.text("displayname"), before: before?.text("displayname"), &exported)
    case "join": exported.become(.join)
    case "leave" where who == sender: exported.become(.part, reason)
    case "leave" where before?.text("membership") == "ban": exported.become(.server, "unbanned \(who)")
    case "leave", "ban":
      exported.target = who
      exported.become(.kick, reason)
    case "invite": exported.become(.server, "invited \(who)")
    case let other: exported.become(.server, other ?? "")
    }
  }

  /// Who is in the room already changes how they are shown.
  private func becomeProfile(_ name: String?, before: String?, _ exported: inout ExportedMessage) {
    if let name, name != before {
      exported.target = name
      exported.become(.nick, name)
    } else {
      exported.become(.server, "changed the profile")
    }
  }
}
