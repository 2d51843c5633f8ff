import Bytes

/// A value as text: a number, or a word for a missing one.
enum NumberCell {
  /// NaN for what is missing or infinite; blanks around it don't count.
  static func value(_ bytes: [UInt8], _ range: Range<Int>) throws(DataFault) -> Double {
    let range = trimmed(bytes, range)
    if let value = DecimalNumber.value(bytes, range) { return value.isFinite ? value : .nan }
    if MissingValue.isOne(bytes, range) { return .nan }
    let text = String(decoding: bytes[range].prefix(80), as: UTF8.self)
    throw isNumberWithComma(bytes[range])
      ? .decimalComma(text, range.lowerBound) : .noNumber(text, range.lowerBound)
  }

  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return start..<end
  }

  private static func isNumberWithComma(_ text: ArraySlice<UInt8>) -> Bool {
    text.contains(UInt8(ascii: ","))
      && text.allSatisfy { $0 >= 0x2B && $0 <= 0x2E || $0 >= 0x30 && $0 <= 0x39 || $0 | 0x20 == 0x65 }
  }
}
