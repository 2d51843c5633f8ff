/// What changed in a text of which no line was added or taken away, as `git apply` and `patch -p1` read it.
package struct UnifiedDiff: Sendable {
  /// With slashes, relative to where the patch is applied.
  private let path: String
  private let before: [ArraySlice<UInt8>]
  private let after: [ArraySlice<UInt8>]

  /// Lines that are shown around a change.
  private static let context = 3

  package init(path: String, before: [UInt8], after: [UInt8]) {
    self.path = path
    self.before = Self.lines(of: before)
    self.after = Self.lines(of: after)
  }

  /// Each with its line feed, if it has one.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A).map { $0 + 1 } ?? rest.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines
  }

  /// Empty where nothing changed.
  package var bytes: [UInt8] {
    let hunks = hunks
    if hunks.isEmpty { return [] }
    let header = "--- \(Self.name("a/" + path))\n+++ \(Self.name("b/" + path))\n"
    return Array(header.utf8) + hunks.flatMap(bytes)
  }

  /// The lines of each, with those around them. A text that has more lines than it had counts as changed from there on.
  private var hunks: [Range<Int>] {
    var hunks: [Range<Int>] = []
    for index in before.indices where index >= after.count || before[index] != after[index] {
      let around = max(0, index - Self.context)..<min(before.count, index + Self.context + 1)
      if let last = hunks.last, around.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<around.upperBound
      } else {
        hunks.append(around)
      }
    }
    return hunks
  }

  private func bytes(of hunk: Range<Int>) -> [UInt8] {
    let place = "\(hunk.lowerBound + 1),\(hunk.count)"
    var bytes = Array("@@ -\(place) +\(place) @@\n".utf8)
    var added: [UInt8] = []
    for index in hunk {
      if before[index] == after[index] {
        bytes += added + Self.line(" ", before[index])
        added = []
      } else {
        bytes += Self.line("-", before[index])
        added += Self.line("+", after[index])
      }
    }
    return bytes + added
  }

  private static func line(_ mark: String, _ line: ArraySlice<UInt8>) -> [UInt8] {
    let isWhole = line.last == 0x0A
    return Array(mark.utf8) + line + Array((isWhole ? "" : "\n\\ No newline at end of file\n").utf8)
  }

  /// In quotes where it has what would end it; a tab behind one with blanks tells `patch` where it ends.
  private static func name(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || "\"\\".utf8.contains($0) }) else {
      return path.contains(" ") ? path + "\t" : path
    }
    return "\"" + path.unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"", "\\": return "\\\(scalar)"
    case "\u{20}"..<"\u{7F}", "\u{80}"...: return String(scalar)
    default:
      let digits = String(scalar.value, radix: 8)
      return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
    }
  }
}
