/// Writes numbers and what stands between them into the bytes of a string that is being made.
struct DigitWriter {
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private(set) var count = 0

  private init(_ bytes: UnsafeMutableBufferPointer<UInt8>) { self.bytes = bytes }

  /// What `write` writes: at most `length` bytes, and none beyond.
  static func text(ofLength length: Int, _ write: (inout DigitWriter) -> Void) -> String {
    String(unsafeUninitializedCapacity: length) { bytes in
      var writer = DigitWriter(UnsafeMutableBufferPointer(rebasing: bytes.prefix(length)))
      write(&writer)
      return writer.count
    }
  }

  /// The bytes that a number takes with leading zeros.
  static func length(of number: Int, padded width: Int) -> Int {
    var digits = 1
    var rest = number.magnitude / 10
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    return max(digits, width) + (number < 0 ? 1 : 0)
  }

  /// ASCII.
  mutating func append(_ byte: UInt8) {
    guard count < bytes.count else { return }
    bytes[count] = byte
    count += 1
  }

  /// With leading zeros.
  mutating func append(_ number: Int, padded width: Int) {
    let end = count + DigitWriter.length(of: number, padded: width)
    guard end <= bytes.count else { return }
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    for index in (count..<end).reversed() {
      bytes[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count = end
  }

  /// `2014-03-02`.
  mutating func append(_ day: Day) {
    let (year, month, day) = day.civil
    append(year, padded: 4)
    append(UInt8(ascii: "-"))
    append(month, padded: 2)
    append(UInt8(ascii: "-"))
    append(day, padded: 2)
  }

  /// `14:02` or `14:02:30`.
  mutating func append(clockOf time: LocalTime, withSeconds: Bool) {
    append(time.hour, padded: 2)
    append(UInt8(ascii: ":"))
    append(time.minute, padded: 2)
    guard withSeconds else { return }
    append(UInt8(ascii: ":"))
    append(time.second, padded: 2)
  }
}
