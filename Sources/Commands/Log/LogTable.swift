import Bytes
import ChatLogs
import Diagnostics
import Incidents

/// An event as a row of a table: line, time, what it is, who and what. Further lines of a text stand below its first.
enum LogTable {
  static func write(_ event: ChatEvent, of log: ChatLog, into output: inout ByteBuffer) {
    write("\(event.line)", width: 7, isRight: true, &output)
    output.append("  ")
    if let time = event.time {
      LogTime.write(time, separator: UInt8(ascii: " "), into: &output)
    } else {
      write("-", width: timeWidth, isRight: false, &output)
    }
    output.append("  ")
    write(kind(event, log), width: kindWidth, isRight: false, &output)
    output.append("  ")
    let nick = text(log.nick(of: event))
    let lines = log.text(of: event).split(separator: 0x0A)
    write(nick, width: lines.isEmpty ? 0 : nickWidth, isRight: false, &output)
    for (index, line) in lines.enumerated() {
      if index > 0 {
        output.append("\n")
        write("", width: 9 + timeWidth + 2 + kindWidth + 2 + nickWidth, isRight: false, &output)
      }
      output.append("  ")
      output.append(utf8: text(line))
    }
    let target = log.target(of: event)
    if !target.isEmpty, event.kind == .kick {
      output.append("  (")
      output.append(utf8: text(target))
      output.append(")")
    }
    output.append("\n")
  }

  private static let timeWidth = 19
  /// Of the longest kind, `deploy-start`.
  private static let kindWidth = 12
  private static let nickWidth = 14

  private static func kind(_ event: ChatEvent, _ log: ChatLog) -> String {
    log.alert(of: event)?.kind.rawValue ?? event.kind.rawValue
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    VisibleText.escaped(String(decoding: bytes, as: UTF8.self))
  }

  private static func write(_ text: String, width: Int, isRight: Bool, _ output: inout ByteBuffer) {
    let blanks = max(0, width - text.count)
    if isRight { for _ in 0..<blanks { output.append(UInt8(ascii: " ")) } }
    output.append(utf8: text)
    if !isRight { for _ in 0..<blanks { output.append(UInt8(ascii: " ")) } }
  }
}
