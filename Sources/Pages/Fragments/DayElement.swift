import Incidents
import Markdown

/// A `<time>` that names a day.
package enum DayElement {
  package static func write(_ day: Day, text: String, into html: inout HTMLWriter) {
    html.raw("<time")
    html.attribute("datetime", day.description)
    html.raw(">")
    html.text(text)
    html.raw("</time>")
  }
}
