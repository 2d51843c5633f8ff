/// The text of what programs post beside a message or in its place: attachments and blocks of Slack's, which Mattermost
/// takes as well, embeds of Discord's, cards of Teams'. Monitoring says what it has to say there.
enum MessageCards {
  /// Elements stand in each other; what stands deeper isn't read.
  private static let deepest = 12

  /// Of each attachment the fallback, which is written for those who see no attachments, or text or title. Their lines
  /// are those of one message.
  static func text(ofAttachments attachments: [JSON]) -> String {
    joined(
      attachments.map { attachment in
        attachment.text("fallback", "text", "title", "pretext")
          ?? text(ofBlocks: attachment.elements("blocks"))
      })
  }

  static func text(ofBlocks blocks: [JSON]) -> String { joined(blocks.map { text(of: $0, depth: 0) }) }

  /// An embed's title, description and fields.
  static func text(ofEmbeds embeds: [JSON]) -> String {
    joined(
      embeds.map { embed in
        let fields = embed.elements("fields").map { field in
          [field.text("name"), field.text("value")].compactMap(\.self).joined(separator: ": ")
        }
        return joined([embed.text("title"), embed.text("description")].compactMap(\.self) + fields)
      })
  }

  static func joined(_ texts: [String]) -> String { texts.filter { !$0.isEmpty }.joined(separator: "\n") }

  /// The words of an element and of all that stands in it, but for what can be pressed.
  private static func text(of element: JSON, depth: Int) -> String {
    let type = element.text("type") ?? ""
    guard depth < deepest, type != "actions", type != "button" else { return "" }
    if richText.contains(type) { return element.elements("elements").map(run).joined() }
    return joined(
      [ownText(of: element)]
        + containers.flatMap { element.elements($0) }.map { text(of: $0, depth: depth + 1) })
  }

  /// Members in which elements stand, in the order in which they are shown.
  private static let containers = ["fields", "elements", "body", "sections", "items", "columns", "facts"]

  private static func ownText(of element: JSON) -> String {
    let title = element.text("title", "name") ?? ""
    if let value = element.text("value") { return title.isEmpty ? value : "\(title): \(value)" }
    let text = element.text("text") ?? element["text"]?.text("text") ?? ""
    return title.isEmpty && text.isEmpty ? element.text("summary") ?? "" : joined([title, text])
  }

  /// Elements of which the words stand in runs, one behind another.
  private static let richText = ["rich_text_section", "rich_text_quote", "rich_text_preformatted"]

  /// A stretch of rich text, written as Slack's markup has it.
  private static func run(_ run: JSON) -> String {
    switch run.text("type") {
    case "user": "<@\(run.text("user_id") ?? "")>"
    case "channel": "<#\(run.text("channel_id") ?? "")>"
    case "broadcast": "<!\(run.text("range") ?? "")>"
    case "emoji": ":\(run.text("name") ?? ""):"
    default:
      (run.text("text", "url") ?? "")
        .replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }
  }
}
