import Diagnostics

/// The last line of a check.
enum Summary {
  static func text(_ diagnostics: [Diagnostic], reports: Int) -> String {
    let counts = Level.allCases.compactMap { level -> String? in
      let count = diagnostics.count { $0.level == level }
      return count == 0 ? nil : "\(count) \(level.rawValue)\(count == 1 ? "" : "s")"
    }
    let found = counts.isEmpty ? "nothing to mend" : counts.joined(separator: ", ")
    return "icarus: \(reports) report\(reports == 1 ? "" : "s") checked: \(found)"
  }
}
