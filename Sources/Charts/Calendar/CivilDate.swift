/// A day of the Gregorian calendar.
struct CivilDate: Hashable {
  let year: Int
  /// 1 to 12.
  let month: Int
  /// 1 to 31.
  let day: Int

  init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// Years here begin in March, so that a leap day ends one: 365 days, one more each 4th, less each 100th, more each 400th.
  init(daysSince1970 days: Int) {
    let sinceMarch0 = CivilDate.bounded(days) + Self.march0
    let (cycle, dayOfCycle) = sinceMarch0.quotientAndRemainderFloored(by: 146_097)
    let leapDays = dayOfCycle / 1_460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
    let yearOfCycle = (dayOfCycle - leapDays) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    // Five months from March, and five from August, have 153 days.
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = 400 * cycle + yearOfCycle + (month <= 2 ? 1 : 0)
  }

  var daysSince1970: Int {
    let (cycle, yearOfCycle) = (month <= 2 ? year - 1 : year).quotientAndRemainderFloored(by: 400)
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return cycle * 146_097 + 365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - Self.march0
  }

  /// From 1 March of the year 0 to 1 January 1970.
  private static let march0 = 719_468

  /// A day near enough that no sum of it overflows: within about 2,700 years of 1970.
  static func bounded(_ days: Int) -> Int { min(max(days, -1_000_000), 1_000_000) }
}

extension Int {
  /// With a remainder that is never negative; the divisor is positive.
  func quotientAndRemainderFloored(by divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
