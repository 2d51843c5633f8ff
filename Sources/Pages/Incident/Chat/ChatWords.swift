import ChatLogs
import Markdown

/// What a line of a log says, behind the nick.
enum ChatWords {
  static func write(_ event: ChatEvent, _ words: LogWords, into html: inout HTMLWriter) {
    let text = words.text(of: event)
    switch event.kind {
    case .message: writeMessage(text, into: &html)
    case .notice, .server, .other, .day: ChatText.write(text, into: &html)
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

  /// With MeetBot's word marked, if it says what the message is.
  @inline(__always)
  private static func writeMessage(_ text: UnsafeBufferPointer<UInt8>, into html: inout HTMLWriter) {
    var start = 0
    if let word = MeetBotWord(text), word.kind.isNote {
      start = word.kind.rawValue.utf8.count + 1
      html.raw("<b>")
      html.text(UnsafeBufferPointer(rebasing: text[..<start]))
      html.raw("</b>")
    }
    ChatText.write(UnsafeBufferPointer(rebasing: text[start...]), into: &html)
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
