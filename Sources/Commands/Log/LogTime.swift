import Bytes
import Incidents

/// What the clocks showed, always with seconds: `2014-03-02T14:02:00`.
enum LogTime {
  static func write(_ time: Timestamp, separator: UInt8, into output: inout ByteBuffer) {
    // Day and clock are as long as these; the offset stands behind them.
    for byte in time.rfc3339.utf8.prefix(length) {
      output.append(byte == UInt8(ascii: "T") ? separator : byte)
    }
  }

  private static let length = "2014-03-02T14:02:00".utf8.count
}
