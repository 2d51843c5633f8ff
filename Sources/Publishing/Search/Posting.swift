/// That a report has a term.
struct Posting: Equatable {
  /// The report's place, the oldest first.
  let report: Int
  /// Whether the term stands where it tells more of the report than elsewhere.
  let isHeavy: Bool

  /// How it is written behind one of `previous`; -1 where it is the first.
  func number(behind previous: Int) -> Int { 2 * (report - previous - 1) + (isHeavy ? 1 : 0) }

  init(_ report: Int, isHeavy: Bool) {
    self.report = report
    self.isHeavy = isHeavy
  }

  init(number: Int, behind previous: Int) {
    report = previous + 1 + number >> 1
    isHeavy = number & 1 == 1
  }
}
