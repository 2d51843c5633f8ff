/// A Markdown text as a value: its blocks, each with its place in the source.
package struct Document: Hashable, Sendable {
  package var blocks: [Block]

  package init(blocks: [Block] = []) { self.blocks = blocks }
}
