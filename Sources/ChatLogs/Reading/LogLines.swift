import Bytes

/// The lines of a log without their breaks, one after another.
struct LogLines {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var start: Int
  /// Of the line that was given last; counts from 1, and empty lines count.
  private(set) var number: Int

  /// `number` lines stand before these.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from number: Int = 0) {
    self.bytes = bytes
    self.number = number
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    start = number == 0 && bytes.starts(with: mark) ? mark.count : 0
  }

  /// Where the next line stands; nothing behind the last.
  mutating func next() -> Range<Int>? {
    guard start < bytes.count else { return nil }
    let end = bytes.first(0x0A, from: start) ?? bytes.count
    let line = start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end)
    start = end + 1
    number += 1
    return line
  }
}
