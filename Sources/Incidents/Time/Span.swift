/// Lengths of time in the words of the archive: `9 min`, `1 h 22 min`, `3 d 4 h`.
package struct Span: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  package static func < (a: Span, b: Span) -> Bool { a.seconds < b.seconds }

  /// Rounded down to the minute, over a day to the hour; under a minute in seconds.
  package var description: String {
    let minutes = seconds / 60
    switch seconds {
    case ..<60: return "\(seconds) s"
    case ..<3_600: return "\(minutes) min"
    case ..<86_400: return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    default:
      return minutes / 60 % 24 == 0 ? "\(minutes / 1_440) d" : "\(minutes / 1_440) d \(minutes / 60 % 24) h"
    }
  }
}
