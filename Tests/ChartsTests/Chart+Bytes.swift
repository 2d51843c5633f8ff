import Bytes

@testable import Charts

extension Chart {
  /// The bytes of one drawing.
  func svg(_ width: ChartWidth) -> [UInt8] {
    var buffer = ByteBuffer()
    write(width: width, into: &buffer)
    return buffer.bytes
  }
}
