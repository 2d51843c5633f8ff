/// The last months up to a day, each as wide as the others.
struct MonthSlots {
  let months: [CalendarMonth]
  /// In points.
  let slotWidth: Double

  /// `count` is bounded to 1 to 120.
  init(count: Int, lastDay: Int, width: Double) {
    let count = min(max(count, 1), 120)
    let last = CalendarMonth(containing: lastDay).index
    months = (last - count + 1...last).map(CalendarMonth.init(index:))
    slotWidth = width / Double(count)
  }

  var days: Range<Int> {
    let first = months.first?.firstDay ?? 0
    return first..<max(first, months.last.map { $0.firstDay + $0.dayCount } ?? 0)
  }

  /// Which of the months it is, from 0; `nil` outside.
  func position(of day: Int) -> Int? {
    let position = CalendarMonth(containing: day).index - (months.first?.index ?? 0)
    return months.indices.contains(position) ? position : nil
  }

  /// The middle of a day; `nil` outside.
  func x(of day: Int) -> Double? {
    guard let position = position(of: day) else { return nil }
    let month = months[position]
    return slotWidth * (Double(position) + (Double(day - month.firstDay) + 0.5) / Double(month.dayCount))
  }

  func x(ofSlot position: Int) -> Double { slotWidth * Double(position) }
}
