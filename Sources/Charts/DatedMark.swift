import Bytes

/// Something that happened on a day.
package struct DatedMark: Hashable, Sendable {
  /// Days since 1970-01-01.
  package var day: Int
  package var rank: Rank
  /// Shown while one points at the mark.
  package var title: String
  /// Where a click leads; already safe to follow.
  package var href: String?

  package init(day: Int, rank: Rank, title: String, href: String? = nil) {
    self.day = CivilDate.bounded(day)
    self.rank = rank
    self.title = title
    self.href = href
  }

  /// Of equal days the worse stands first, so that a drawing doesn't depend on the order of its marks.
  static func precedes(_ a: DatedMark, _ b: DatedMark) -> Bool {
    if a.day != b.day { return a.day < b.day }
    if a.rank != b.rank { return a.rank < b.rank }
    if a.title != b.title { return a.title.precedesInBytes(b.title) }
    return (a.href ?? "").precedesInBytes(b.href ?? "")
  }
}
