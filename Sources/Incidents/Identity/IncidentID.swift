/// `2014-03-02-broker-out-of-memory`: the day an incident began, and a slug.
package struct IncidentID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let rawValue: String

  package init(_ rawValue: String) { self.rawValue = rawValue }

  /// The id, if `text` is `YYYY-MM-DD-slug` with a slug of `[a-z0-9-]+` and a day that exists.
  package init?(checking text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 11, IncidentID.day(of: text) != nil, bytes[10] == UInt8(ascii: "-"),
      bytes[11...].allSatisfy({
        ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: "-")
      })
    else { return nil }
    rawValue = text
  }

  /// That of an incident on a day, with a slug of its title.
  package init(on day: Day, titled title: String) {
    let slug = Slug(title).text
    let front = slug.prefix(IncidentID.longestSlug)
    rawValue = "\(day)-\(front.hasSuffix("-") ? front.dropLast() : front)"
  }

  /// In bytes; a folder's name has at most 255.
  private static let longestSlug = 80

  /// The day in its front.
  package var day: Day? { IncidentID.day(of: rawValue) }

  private static func day(of text: String) -> Day? { Day(parsing: String(Substring(text.utf8.prefix(10)))) }

  package static func < (a: IncidentID, b: IncidentID) -> Bool {
    a.rawValue.utf8.lexicographicallyPrecedes(b.rawValue.utf8)
  }

  package var description: String { rawValue }
}
