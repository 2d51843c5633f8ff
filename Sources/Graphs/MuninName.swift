/// What the name of an image saved from munin says: `memory-day.png`, `memory-pinpoint=1393747320,1393795200.png`.
///
/// The forms are those of munin 2's `munin-cgi-graph` and of its folders: a plugin, then behind the last dash a span,
/// with `-sum` for summed graphs.
package struct MuninName: Hashable, Sendable {
  /// The plugin, such as `if_eth0`; never empty.
  package let plugin: String
  package let span: Span
  /// Whether the whole image is plot, as `only_graph=true` asks.
  package let isOnlyGraph: Bool

  package enum Span: Hashable, Sendable {
    /// Back from the moment of drawing, which the name doesn't tell.
    case day, week, month, year
    /// In seconds since 1970 (UTC); the first is smaller than the second.
    case period(start: Int, end: Int)
  }

  /// `path` may have folders in front; `nil` if its last part is no such name.
  package init?(_ path: String) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if let mark = name.firstRange(of: "-pinpoint=") {
      guard let span = Self.period(name[mark.upperBound...]) else { return nil }
      let options = name[mark.upperBound...].split(separator: ".").dropFirst()
      self.init(
        plugin: name[..<mark.lowerBound], span: span, isOnlyGraph: options.contains("only_graph=true"))
    } else {
      var stem = name.prefix { $0 != "." }
      if stem.hasSuffix("-sum") { stem = stem.dropLast(4) }
      guard let dash = stem.lastIndex(of: "-"), let span = Self.spans[stem[stem.index(after: dash)...]] else {
        return nil
      }
      self.init(plugin: stem[..<dash], span: span)
    }
  }

  private init?(plugin: Substring, span: Span, isOnlyGraph: Bool = false) {
    guard !plugin.isEmpty else { return nil }
    self.plugin = String(plugin)
    self.span = span
    self.isOnlyGraph = isOnlyGraph
  }

  private static let spans: [Substring: Span] = ["day": .day, "week": .week, "month": .month, "year": .year]

  /// `START,END` before a dot; 11 digits reach the year 5138.
  private static func period(_ text: Substring) -> Span? {
    guard let dot = text.firstIndex(of: ".") else { return nil }
    let parts = text[..<dot].split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = seconds(parts[0]), let end = seconds(parts[1]), start < end else {
      return nil
    }
    return .period(start: start, end: end)
  }

  private static func seconds(_ digits: Substring) -> Int? {
    guard digits.utf8.count <= 11, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
