import Bytes
import Incidents

/// What the clocks showed, always with seconds: `2014-03-02T14:02:00`.
enum LogTime {
  static func write(_ time: Timestamp, separator: UInt8, into output: inout ByteBuffer) {
    let local = time.local
    let (year, month, day) = local.day.civil
    write(year, digits: 4, &output)
    for part in [month, day] {
      output.append(UInt8(ascii: "-"))
      write(part, digits: 2, &output)
    }
    output.append(separator)
    write(local.hour, digits: 2, &output)
    for part in [local.minute, local.second] {
      output.append(UInt8(ascii: ":"))
      write(part, digits: 2, &output)
    }
  }

  private static func write(_ number: Int, digits: Int, _ output: inout ByteBuffer) {
    var power = digits == 4 ? 1_000 : 10
    while power > number, power > 1 {
      output.append(UInt8(ascii: "0"))
      power /= 10
    }
    output.append(decimal: number)
  }
}
