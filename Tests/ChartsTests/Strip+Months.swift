@testable import Charts

extension Strip {
  /// With months of its own.
  init(marks: [DatedMark], months: Int = 12, lastDay: Int, label: String) {
    self.init(marks: marks, months: StripMonths(months, lastDay: lastDay), label: label)
  }
}
