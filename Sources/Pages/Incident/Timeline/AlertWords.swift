import ChatLogs
import Markdown

/// What a machine reported.
enum AlertWords {
  static func write(_ alert: Alert, into html: inout HTMLWriter) { html.text(alert.text) }
}
