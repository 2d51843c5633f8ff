/// What a file calls a series, made fit for a line of text, and the unit that it may end with.
enum SeriesName {
  /// In characters; more is cut.
  private static let longest = 200

  /// Units as people write them behind a name, in lower case; besides them, whatever is "per" something.
  private static let units: Set<String> = [
    "b", "byte", "bytes", "kb", "kib", "mb", "mib", "gb", "gib", "tb", "tib", "bit", "bits", "bps", "kbps",
    "kbit", "mbps", "mbit", "gbit", "s", "sec", "secs", "seconds", "ms", "msec", "milliseconds", "us", "µs",
    "μs", "ns", "min", "minutes", "h", "hours", "days", "%", "percent", "ratio", "°c", "c", "celsius", "v",
    "volts", "a", "amperes", "w", "watts", "hz", "mhz", "ghz", "rpm", "rps", "qps", "iops", "ops", "pages",
    "packets", "requests", "connections", "messages", "count",
  ]

  /// Blanks and control characters become one space; those around it go.
  static func clean(_ name: String) -> String {
    let isPlain = name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if isPlain, name.utf8.count <= longest { return name }
    let words = name.unicodeScalars.prefix(longest * 4).split { scalar in
      scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
    let clean = words.map { String($0) }.joined(separator: " ")
    return clean.count > longest ? clean.prefix(longest) + "…" : clean
  }

  /// `memory (bytes)` and `latency [ms]`; a bracket with anything else in it belongs to the name.
  static func parts(of name: String) -> (name: String, unit: String?) {
    let brackets: [(open: Character, close: Character)] = [("(", ")"), ("[", "]")]
    for bracket in brackets where name.last == bracket.close {
      guard let open = name.lastIndex(of: bracket.open) else { continue }
      let unit = name[name.index(after: open)...].dropLast().trimmed
      let front = name[..<open].trimmed
      if isUnit(unit), !front.isEmpty { return (front, unit) }
    }
    return (name, nil)
  }

  private static func isUnit(_ text: String) -> Bool {
    let lower = text.lowercased()
    if units.contains(lower) { return true }
    guard text.utf8.count <= 30 else { return false }
    return lower.contains("/s") || lower.contains("/min") || lower.contains("/h") || lower.contains(" per ")
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let front = drop { $0 == " " }
    guard let last = front.lastIndex(where: { $0 != " " }) else { return "" }
    return String(front[...last])
  }
}
