extension HTMLRenderer {
  package func render(_ inlines: [Inline], into writer: inout HTMLWriter) {
    for inline in inlines { render(inline, into: &writer) }
  }

  package func render(_ inline: Inline, into writer: inout HTMLWriter) {
    switch inline.kind {
    case .text(let text): writer.text(text)
    case .softBreak: writer.raw("\n")
    case .lineBreak: writer.raw("<br>\n")
    case .code(let code): writer.element("code", text: code)
    case .emphasis(let children): writer.element("em") { render(children, into: &$0) }
    case .strong(let children): writer.element("strong") { render(children, into: &$0) }
    case .strikethrough(let children): writer.element("del") { render(children, into: &$0) }
    case .link(let destination, let title, let children):
      renderLink(inline, destination, title, children, into: &writer)
    case .image(let destination, let title, let children):
      renderImage(inline, destination, title, children, into: &writer)
    case .html: break
    }
  }

  private func renderLink(
    _ link: Inline, _ destination: String, _ title: String, _ children: [Inline],
    into writer: inout HTMLWriter
  ) {
    if let gap = hooks.gap(destination) {
      writer.raw("<a")
      writer.gap(gap)
    } else {
      guard let address = hooks.link(destination, title, link.range), LinkAddress.isAllowed(address) else {
        return render(children, into: &writer)
      }
      writer.raw("<a")
      writer.address("href", address)
    }
    if !title.isEmpty { writer.attribute("title", title) }
    writer.raw(">")
    render(children, into: &writer)
    writer.raw("</a>")
  }

  private func renderImage(
    _ image: Inline, _ destination: String, _ title: String, _ children: [Inline],
    into writer: inout HTMLWriter
  ) {
    if hooks.image(image, destination, &writer) { return }
    guard LinkAddress.isAllowed(destination) else { return writer.text(children.plainText) }
    writer.raw("<img")
    writer.address("src", destination)
    writer.attribute("alt", children.plainText)
    if !title.isEmpty { writer.attribute("title", title) }
    writer.raw(">")
  }
}
