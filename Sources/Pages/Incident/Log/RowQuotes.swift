import Markdown

/// Quotes rows of the log. Most stand there one behind another, too, and such are quoted at once.
struct RowQuotes {
  /// What is to be quoted yet.
  private var stretch = 0..<0

  /// What stands in a place of what was written; it is there only once `finish` is called.
  mutating func add(_ place: Range<Int>, into html: inout HTMLWriter) {
    if place.lowerBound == stretch.upperBound {
      stretch = stretch.lowerBound..<place.upperBound
    } else {
      finish(into: &html)
      stretch = place
    }
  }

  /// To be called before anything else is written.
  mutating func finish(into html: inout HTMLWriter) {
    if !stretch.isEmpty { html.quote(stretch) }
    stretch = 0..<0
  }
}
