/// The words beside the ticks of values: one prefix for all, and the unit once above them.
struct TickTexts {
  let labels: [String]
  /// Such as `GiB` or `requests`; may be empty.
  let unit: String

  init(_ scale: ValueScale, _ unit: MeasuredUnit) {
    let largest = scale.ticks.map(\.magnitude).max() ?? 0
    let prefix = unit.prefix(for: largest)
    let decimals = Self.decimals(of: scale.step / prefix.size)
    labels = scale.ticks.map { tick in
      let text = DecimalText(tick / prefix.size, decimals: decimals).text
      return unit.takesPrefix || tick == 0 ? text : text + "\(prefix.symbol)"
    }
    self.unit = unit.takesPrefix ? "\(prefix.symbol)" + unit.symbol : unit.symbol
  }

  /// So many that a step is not lost.
  private static func decimals(of step: Double) -> Int {
    var (step, decimals) = (step, 0)
    while decimals < 6, (step - step.rounded()).magnitude > step * 1e-6 {
      (step, decimals) = (step * 10, decimals + 1)
    }
    return decimals
  }
}
