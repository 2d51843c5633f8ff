import Markdown
import Reports

/// Renders prose without what stakeholders can't use: lines of logs, code, graphs, and links into the archive; of an
/// image within a sentence its words are left.
struct StakeholderText {
  private let renderer: HTMLRenderer

  init(_ report: Report) {
    var hooks = RenderHooks()
    hooks.link = { destination, _, _ in report.targets[destination] == .web ? destination : nil }
    hooks.image = { image, _, html in
      if case .image(_, _, let text) = image.kind { html.text(text.plainText) }
      return true
    }
    hooks.heading = { _, _, _ in (nil, 3) }
    hooks.block = { block, _ in StakeholderText.isLeftOut(block, of: report) }
    renderer = HTMLRenderer(hooks: hooks)
  }

  func write(_ blocks: [Block], into html: inout HTMLWriter) { renderer.render(blocks, into: &html) }

  static func isLeftOut(_ block: Block, of report: Report) -> Bool {
    switch block.kind {
    case .codeBlock: return true
    case .paragraph(let inlines):
      if inlines.onlyImages != nil { return true }
      guard let link = inlines.onlyLink, case .log? = report.targets[link.destination] else { return false }
      return true
    default: return false
    }
  }
}
