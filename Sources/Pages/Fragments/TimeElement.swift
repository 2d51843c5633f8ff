import Incidents
import Markdown

/// A `<time>` that shows the report's clock; a script may show others from its attributes.
package enum TimeElement {
  /// `started` is where `data-t`, in whole minutes, counts from.
  package static func write(_ time: Timestamp, since started: Timestamp?, into html: inout HTMLWriter) {
    html.raw("<time datetime=\"")
    html.text(time.rfc3339)
    html.raw("\"")
    if let started { html.attribute("data-t", Int(((time - started) / 60))) }
    html.raw(">")
    html.text(time.local.clock)
    html.raw("</time>")
  }
}
