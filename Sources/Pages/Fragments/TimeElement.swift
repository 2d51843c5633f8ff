import Incidents
import Markdown

/// A `<time>` that shows the report's clock. It has seconds where they were written, also in its attribute.
package enum TimeElement {
  package static func write(_ time: Timestamp, into html: inout HTMLWriter) {
    html.raw("<time datetime=\"")
    html.text(time.iso8601)
    html.raw("\">")
    html.text(time.local.clock)
    html.raw("</time>")
  }
}
