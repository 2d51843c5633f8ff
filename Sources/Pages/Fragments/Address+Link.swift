import Markdown

extension Address {
  /// `<a href="…">text</a>` from a page at this address.
  func write(_ text: String, to target: Address, into html: inout HTMLWriter) {
    html.raw("<a")
    html.attribute("href", link(to: target))
    html.raw(">")
    html.isolated(text)
    html.raw("</a>")
  }
}
