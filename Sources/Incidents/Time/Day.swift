/// A day of the proleptic Gregorian calendar, without zone or time.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int

  package init(number: Int) { self.number = number }

  /// Nothing for a day that no calendar has, or a year outside 1 to 9999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    number = Day.number(year: year, month: month, day: day)
  }

  /// The month `months` after the month of this day, on its first.
  package func firstOfMonth(adding months: Int = 0) -> Day {
    let (year, month, _) = civil
    let index = year * 12 + month - 1 + months
    return Day(number: Day.number(year: index / 12, month: index % 12 + 1, day: 1))
  }

  package func adding(days: Int) -> Day { Day(number: number + days) }

  package var year: Int { civil.year }
  /// 1 to 12.
  package var month: Int { civil.month }
  /// 1 to 31.
  package var day: Int { civil.day }
  /// 0 is Monday.
  package var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  package static func - (a: Day, b: Day) -> Int { a.number - b.number }

  /// Years outside 1970 to 2100 are slips of the pen.
  package var isPlausible: Bool { (1970...2100).contains(year) }

  /// Eras of 400 years, each 146,097 days long, counted from a 1 March.
  package var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day: CustomStringConvertible {
  /// `2014-03-02`.
  package var description: String {
    DigitWriter.text(ofLength: DigitWriter.length(of: civil.year, padded: 4) + 6) { $0.append(self) }
  }
}
