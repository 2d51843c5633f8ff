import Incidents

/// What a clock showed, and how far it was ahead of UTC if that is written: `2014-03-02T14:02:30.5Z`,
/// `2014-03-02 14:02+0100`, `2014-03-02 14:02`.
struct ISOStamp {
  /// Seconds between 1970-01-01 00:00 on the same clock and this.
  let local: Int
  /// In seconds.
  let offset: Int?

  init(local: Int, offset: Int?) {
    self.local = local
    self.offset = offset
  }

  /// `nil` for every other way to write a time; fractions of a second are cut.
  init?(_ bytes: [UInt8], _ range: Range<Int>) throws(DataFault) {
    var digits = ISODigits(bytes, range)
    guard let year = digits.number(4), digits.take(0x2D), let month = digits.number(2), digits.take(0x2D),
      let day = digits.number(2), digits.take(UInt8(ascii: "T")) || digits.take(0x20),
      let hour = digits.number(2), digits.take(0x3A), let minute = digits.number(2)
    else { return nil }
    let second = digits.take(0x3A) ? digits.number(2) : 0
    guard let second, let offset = digits.zone() else { return nil }
    guard let date = Day(year: year, month: month, day: day), hour < 24, minute < 60, second < 60 else {
      throw .noTime(String(decoding: bytes[range], as: UTF8.self), range.lowerBound)
    }
    guard date.isPlausible else { throw .outsideYears(range.lowerBound) }
    local = date.number * 86_400 + hour * 3_600 + minute * 60 + second
    self.offset = offset.seconds
  }
}
