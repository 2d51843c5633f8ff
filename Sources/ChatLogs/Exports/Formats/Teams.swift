/// Messages of Microsoft Teams as Microsoft Graph lists them, newest first, replies in what they reply to if it was asked
/// for them (learn.microsoft.com/graph/api/resources/chatmessage). Several pages may stand in one list.
///
///     {"value": [{"messageType": "message", "createdDateTime": "2025-06-17T09:59:02.5Z",
///       "from": {"user": {"displayName": "Lena Ostrow"}}, "body": {"contentType": "html", "content": "<p>…</p>"}}]}
extension ChatExport {
  static let teams = ChatExport(
    name: "teams-json",
    recognises: { document in
      TeamsMessage.list(in: document)?.contains { message in
        message["messageType"]?.text != nil
          || (message["createdDateTime"]?.text != nil && message["body"]?.isObject == true)
      } ?? false
    },
    read: { document, _ in
      TeamsMessage.list(in: document).map { messages in
        ExportedMessages(messages) { message, line in
          ([message] + message.elements("replies")).flatMap { TeamsMessage($0).exported(line: line) }
        }
      }
    })
}
