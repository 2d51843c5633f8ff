import ChatLogs
import Markdown

/// What a line of a log is called in addresses: its number, and for those behind the first that stand in it, such as replies
/// in an export, their own behind a dot: `6.2`.
struct LogLineName {
  private let line: NumberBytes
  private let ordinal: Int32

  init(_ event: ChatEvent) {
    line = NumberBytes(event.line)
    ordinal = event.ordinal
  }

  func write(into html: inout HTMLWriter) {
    html.number(line)
    guard ordinal > 1 else { return }
    html.raw(".")
    html.number(Int(ordinal))
  }
}
