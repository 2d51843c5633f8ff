/// A message of Teams'.
struct TeamsMessage {
  private let message: JSON

  init(_ message: JSON) { self.message = message }

  /// The messages of one page, or of a list of pages.
  static func list(in document: ExportDocument) -> [JSON]? {
    if let messages = document.whole?["value"]?.list { return messages }
    guard let pages = document.whole?.list, pages.contains(where: { $0["value"]?.list != nil }) else {
      return nil
    }
    return pages.flatMap { $0.elements("value") }
  }

  /// Several where several people come or go at once.
  func exported(line: Int) -> [ExportedMessage] {
    var exported = ExportedMessage(line: line)
    exported.time = ExportTime(rfc3339: message["createdDateTime"])
    exported.nick = message["from"].flatMap(Self.name) ?? ""
    if let detail = message["eventDetail"], detail.isObject {
      return TeamsEventDetail(detail).messages(like: exported)
    }
    exported.text = text
    if message["deletedDateTime"]?.text != nil {
      exported.becomeDeleted()
    } else if !message.isObject || (exported.text.isEmpty && message["messageType"]?.text != "message") {
      return [ExportedMessage(line: line, source: message.source, time: exported.time)]
    }
    return [exported]
  }

  /// Of a user, a program or a device.
  static func name(of identity: JSON) -> String? {
    for kind in ["user", "application", "device"] {
      if let name = identity[kind]?.text("displayName", "id") { return name }
    }
    return nil
  }

  /// What stands in its place where it is empty: cards, the names of files.
  private var text: String {
    let body = message["body"]
    let content = body?.text("content") ?? ""
    let text = body?.text("contentType") == "text" ? content : TeamsHTML.plain(content)
    let said = MessageCards.joined([message.text("subject") ?? "", text])
    return said.isEmpty ? MessageCards.joined(message.elements("attachments").map(Self.text)) : said
  }

  /// Cards are JSON in a text.
  private static func text(ofAttachment attachment: JSON) -> String {
    if let content = attachment.text("content"), let card = JSONParser.value(of: Array(content.utf8)[...]) {
      let text = MessageCards.text(ofBlocks: [card])
      if !text.isEmpty { return text }
    }
    return attachment.text("name") ?? ""
  }
}
