/// Renders blocks and inlines as HTML. Raw HTML never passes, nor does an address that `LinkAddress` doesn't allow.
package struct HTMLRenderer {
  package var hooks: RenderHooks

  package init(hooks: RenderHooks = RenderHooks()) { self.hooks = hooks }

  package func render(_ document: Document) -> HTML {
    HTML { render(document.blocks, into: &$0) }
  }

  /// Each block ends with a line feed.
  package func render(_ blocks: [Block], into writer: inout HTMLWriter) {
    for block in blocks { render(block, into: &writer) }
  }

  package func render(_ block: Block, into writer: inout HTMLWriter) {
    if hooks.block(block, &writer) { return }
    switch block.kind {
    case .paragraph(let inlines):
      writer.raw("<p>")
      render(inlines, into: &writer)
      writer.raw("</p>\n")
    case .heading(let level, let inlines): renderHeading(level, inlines, block, into: &writer)
    case .blockQuote(let blocks):
      writer.raw("<blockquote>\n")
      render(blocks, into: &writer)
      writer.raw("</blockquote>\n")
    case .list(let list): render(list, into: &writer)
    case .codeBlock(let info, let literal): renderCode(literal, info: info, into: &writer)
    case .thematicBreak: writer.raw("<hr>\n")
    case .table(let table): render(table, into: &writer)
    case .htmlBlock: break
    }
  }

  private func renderHeading(_ level: Int, _ inlines: [Inline], _ block: Block, into writer: inout HTMLWriter)
  {
    let heading = hooks.heading(level, inlines, block.range)
    let level = min(max(heading.level, 1), 6)
    writer.raw("<h")
    writer.number(level)
    writer.attribute("id", heading.id)
    writer.raw(">")
    render(inlines, into: &writer)
    writer.raw("</h")
    writer.number(level)
    writer.raw(">\n")
  }

  private func renderCode(_ literal: String, info: String, into writer: inout HTMLWriter) {
    writer.raw("<pre><code")
    let language = CodeLanguage.name(in: info)
    if !language.isEmpty { writer.attribute("class", "language-" + language) }
    writer.raw(">")
    writer.text(literal)
    writer.raw("</code></pre>\n")
  }
}
