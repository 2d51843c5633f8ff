/// When to act on changes that come in flocks: editors write one text with several steps. Moments are in milliseconds.
struct Debounce {
  /// So long nothing may have come before it is acted.
  static let quiet = 30
  /// So long it may take from the first one at the most, for those who write without an end.
  static let longest = 300

  private var first: Int?
  private var last = 0

  mutating func notice(at now: Int) {
    first = first ?? now
    last = now
  }

  /// How long to wait still; 0 when it is time to act, nothing where there is nothing to act on.
  func wait(at now: Int) -> Int? {
    first.map { max(0, min(last + Self.quiet, $0 + Self.longest) - now) }
  }
}
