/// What Element writes when a room is exported as JSON: the room's events as the Matrix protocol has them
/// (matrix-react-sdk, `src/utils/exportUtils/JSONExport.ts`; spec.matrix.org, "Client-Server API").
///
///     {"room_name": "Incident", "exported_by": "lena", "messages": [
///       {"type": "m.room.message", "sender": "@lena:example.org", "origin_server_ts": 1750154342002,
///        "event_id": "$e2", "content": {"msgtype": "m.text", "body": "…"}}]}
extension ChatExport {
  static let matrix = ChatExport(
    name: "matrix-json",
    recognises: { document in
      guard let whole = document.whole, let events = whole["messages"]?.list else { return false }
      return whole["room_name"] != nil || events.contains { $0["origin_server_ts"] != nil }
    },
    read: { document, _ in
      document.whole?["messages"]?.list.map { events in
        let edits = MatrixEdits(events)
        return ExportedMessages(events) { event, line in
          edits.isApplied(event) ? [] : MatrixEvent(event, edits).exported(line: line)
        }
      }
    })
}
