import ChatLogs
import Markdown

/// What a machine reported.
enum AlertWords {
  /// All of it, though the alert may have been recognised by its first line.
  static func write(_ event: ChatEvent, of log: ChatLog, into html: inout HTMLWriter) {
    html.text(log.text(of: event))
  }
}
