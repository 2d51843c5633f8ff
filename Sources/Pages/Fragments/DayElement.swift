import Incidents
import Markdown

/// A `<time>` that names a day.
package enum DayElement {
  package static func write(_ day: Day, text: String, into html: inout HTMLWriter) {
    write(day, into: &html) { $0.text(text) }
  }

  /// With what `writeText` writes.
  package static func write(
    _ day: Day, into html: inout HTMLWriter, _ writeText: (inout HTMLWriter) -> Void
  ) {
    html.raw("<time datetime=\"")
    html.text(day.description)
    html.raw("\">")
    writeText(&html)
    html.raw("</time>")
  }
}
