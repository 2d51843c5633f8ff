import Incidents
import Reports

/// The severities that old reports name.
enum SeverityNames {
  /// All of them, the worst first as far as the words tell; none where the usual ones suffice.
  static func unusual(in texts: [LooseText]) -> [String] {
    var names: [String] = []
    for name in texts.compactMap(\.severity).sorted() where !names.contains(where: { isSame($0, name) }) {
      names.append(name)
    }
    guard names.contains(where: { name in !Severity.standard.contains { $0.isNamed(name) } }) else {
      return []
    }
    return names.sorted { (rank(of: $0), $0) < (rank(of: $1), $1) }
  }

  private static func isSame(_ a: String, _ b: String) -> Bool { a.lowercased() == b.lowercased() }

  /// Numbers as they count, words by what they mean.
  private static func rank(of name: String) -> Int {
    let words = [
      ["critical", "blocker", "catastrophic", "emergency"], ["major", "high", "severe"],
      ["moderate", "medium", "significant"], ["minor", "low"], ["trivial", "near", "none", "info"],
    ]
    if let number = name.first(where: { $0.isASCII && $0.isNumber }), let rank = number.wholeNumberValue {
      return rank
    }
    return words.firstIndex { $0.contains { name.lowercased().contains($0) } } ?? words.count
  }
}
