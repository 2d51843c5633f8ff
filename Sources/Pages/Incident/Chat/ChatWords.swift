import ChatLogs
import Markdown

/// What a line of a log says, behind the nick.
enum ChatWords {
  static func write(_ event: ChatEvent, _ words: LogWords, into html: inout HTMLWriter) {
    let text = words.text(of: event)
    switch event.kind {
    case .message, .notice, .server, .other, .day: ChatText.write(text, into: &html)
    case .action:
      html.raw("<em>")
      ChatText.write(text, into: &html)
      html.raw("</em>")
    case .join: html.raw("joined")
    case .part: write("left", text, into: &html)
    case .quit: write("quit", text, into: &html)
    case .kick: write("was kicked", text, into: &html)
    case .nick: write("is now known as", text, separator: " ", into: &html)
    case .mode: write("set mode", text, separator: " ", into: &html)
    case .topic: write("set the topic", text, into: &html)
    }
  }

  private static func write(
    _ verb: StaticString, _ text: UnsafeBufferPointer<UInt8>, separator: StaticString = ": ",
    into html: inout HTMLWriter
  ) {
    html.raw(verb)
    guard !text.isEmpty else { return }
    html.raw(separator)
    ChatText.write(text, into: &html)
  }
}
