import Checks
import Diagnostics

/// The last lines of a check.
enum Summary {
  /// `3 errors, 2 warnings, 14 hints in 4 of 23 reports`, below the rules that were broken where these are many findings.
  static func text(_ diagnostics: [Diagnostic], of checked: CheckedArchive) -> String {
    let counts = counts(diagnostics)
    let places = CheckedPlaces(diagnostics, of: checked)
    guard !counts.isEmpty else { return "icarus: nothing to mend in \(places.checked)" }
    return byRule(diagnostics) + "icarus: \(counts) in \(places.found)"
  }

  /// Fewer findings are seen at a glance.
  private static let fewest = 20

  /// `2 errors, 1 warning`; empty where there are none.
  static func counts(_ diagnostics: [Diagnostic]) -> String {
    var counts: [Level: Int] = [:]
    // Whole diagnostics would be copied to count them.
    for place in diagnostics.indices { counts[diagnostics[place].level, default: 0] += 1 }
    return Level.allCases.compactMap { level in
      counts[level].map { "\($0) \(level.rawValue)\($0 == 1 ? "" : "s")" }
    }.joined(separator: ", ")
  }

  /// A line a rule, most findings first; nothing for a few findings.
  private static func byRule(_ diagnostics: [Diagnostic]) -> String {
    guard diagnostics.count > fewest else { return "" }
    var counts: [RuleName: Int] = [:]
    for place in diagnostics.indices { counts[diagnostics[place].rule, default: 0] += 1 }
    let sorted = counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let rest = sorted.dropFirst(mostRules)
    return sorted.prefix(mostRules).map { row($0.value, $0.key.rawValue) }.joined()
      + (rest.isEmpty ? "" : row(rest.reduce(0) { $0 + $1.value }, "of \(rest.count) other rules"))
      + "\"icarus check --explain RULE\" says what one of these demands, and why\n"
  }

  /// More rules would push what was found off the screen.
  private static let mostRules = 10

  private static func row(_ count: Int, _ what: String) -> String {
    let number = "\(count)"
    return String(repeating: " ", count: max(0, 6 - number.count)) + "\(number)  \(what)\n"
  }
}
