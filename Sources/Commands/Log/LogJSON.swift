import Bytes
import ChatLogs
import Incidents

/// An event as `icarus log --format json` writes it: `{"line", "time", "kind", "nick", "text", "target", "alert"}`. Times are
/// what the clocks showed, `YYYY-MM-DDTHH:MM:SS`; what the log doesn't say is null.
enum LogJSON {
  static func write(_ event: ChatEvent, of log: ChatLog, into output: inout ByteBuffer) {
    output.append("{\"line\":")
    output.append(decimal: event.line)
    output.append(",\"time\":")
    if let time = event.time {
      output.append(UInt8(ascii: "\""))
      LogTime.write(time, separator: UInt8(ascii: "T"), into: &output)
      output.append(UInt8(ascii: "\""))
    } else {
      output.append("null")
    }
    output.append(",\"kind\":\"")
    output.append(utf8: event.kind.rawValue)
    output.append("\",\"nick\":")
    write(log.nick(of: event), orNull: true, &output)
    output.append(",\"text\":")
    write(log.text(of: event), orNull: false, &output)
    output.append(",\"target\":")
    write(log.target(of: event), orNull: true, &output)
    output.append(",\"alert\":")
    if let alert = log.alert(of: event) { write(alert, &output) } else { output.append("null") }
    output.append(UInt8(ascii: "}"))
  }

  private static func write(_ text: ArraySlice<UInt8>, orNull: Bool, _ output: inout ByteBuffer) {
    if orNull, text.isEmpty { return output.append("null") }
    output.append(UInt8(ascii: "\""))
    text.withUnsafeBufferPointer { output.append(json: $0) }
    output.append(UInt8(ascii: "\""))
  }

  private static func write(_ alert: Alert, _ output: inout ByteBuffer) {
    output.append("{\"type\":\"")
    output.append(utf8: alert.kind.rawValue)
    output.append("\",\"host\":")
    write(alert.host, &output)
    output.append(",\"service\":")
    write(alert.service, &output)
    output.append(",\"state\":")
    write(alert.state, &output)
    for (fact, value) in alert.facts {
      output.append(",\"")
      output.append(utf8: fact.rawValue)
      output.append("\":")
      if let count = fact == .count ? Int(value) : nil {
        output.append(decimal: count)
      } else {
        write(value, &output)
      }
    }
    output.append(UInt8(ascii: "}"))
  }

  private static func write(_ name: String?, _ output: inout ByteBuffer) {
    guard let name else { return output.append("null") }
    output.append(UInt8(ascii: "\""))
    output.append(json: name)
    output.append(UInt8(ascii: "\""))
  }
}
