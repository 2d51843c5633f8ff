/// A time as somebody wrote it: perhaps without a day, perhaps without a zone.
package struct WrittenTime: Hashable, Sendable {
  package var day: Day?
  /// 0 to 86,399.
  package var secondOfDay: Int
  package var precision: LocalTime.Precision
  package var zone: Zone?
  /// Whether its hour was written with one digit and without am or pm: `9:05`.
  package var isUnpadded = false

  package init(day: Day?, secondOfDay: Int, precision: LocalTime.Precision, zone: Zone?) {
    self.day = day
    self.secondOfDay = secondOfDay
    self.precision = precision
    self.zone = zone
  }

  package func local(on day: Day) -> LocalTime {
    LocalTime(day: self.day ?? day, secondOfDay: secondOfDay, precision: precision)
  }

  /// Why something that looks like a time is none.
  package enum Fault: Hashable, Sendable, Error {
    /// `2014-02-30`.
    case noSuchDay(String)
    /// `25:00`.
    case noSuchTime(String)
    /// Outside 1970 to 2100.
    case yearOutOfRange(Int)

    package var message: String {
      switch self {
      case .noSuchDay(let text): "the calendar has no day \"\(text)\""
      case .noSuchTime(let text): "no clock shows \"\(text)\""
      case .yearOutOfRange(let year): "the year \(year) lies outside 1970 to 2100"
      }
    }
  }

  /// `14:02`, with the seconds where they were written.
  package var clock: String { local(on: Day(number: 0)).clock }

  /// What stands at the front of a text.
  package enum Reading: Hashable, Sendable {
    /// A time, and the number of bytes that it takes.
    case time(WrittenTime, length: Int)
    case fault(Fault, length: Int)
    case none
  }
}
