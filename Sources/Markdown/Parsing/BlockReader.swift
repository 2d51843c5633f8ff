import Diagnostics

/// Makes blocks of libcmark's.
struct BlockReader {
  let lines: Lines
  /// The lines without which there is no table.
  let dashes: DashLines
  /// Reads the inlines of each block, and holds its text.
  var text: InlineReader
  /// Where the texts of table cells come from.
  var cells = TableCells()
  /// The quotes and items around the block that is read.
  var containers: [Container] = []
  /// The first block or inline that was nested too deep to be read.
  private(set) var excess: Excess?

  init(_ lines: Lines, dashes: DashLines, marks: TextMarks) {
    self.lines = lines
    text = InlineReader(marks)
    self.dashes = dashes
  }

  mutating func read(childrenOf node: CommonMark.Node) -> [Block] {
    var blocks: [Block] = []
    blocks.reserveCapacity(node.childCount)
    var child = node.firstChild
    while let block = child {
      read(block, into: &blocks)
      child = block.next
    }
    return blocks
  }

  private mutating func read(_ node: CommonMark.Node, into blocks: inout [Block]) {
    switch node.kind {
    case .paragraph: readParagraph(node, into: &blocks)
    case .heading: blocks.append(readHeading(node))
    case .blockQuote: blocks.append(readQuote(node))
    case .list: blocks.append(readList(node))
    case .thematicBreak:
      blocks.append(Block(.thematicBreak, range(of: node, throughLine: node.startLine)))
    case .codeBlock:
      let kind = Block.Kind.codeBlock(info: node.info, literal: node.literal)
      blocks.append(Block(kind, range(of: node, throughLine: lastLineOfCode(node))))
    case .htmlBlock:
      let literal = node.literal
      let breaks = literal.utf8.count { $0 == 0x0A }
      blocks.append(
        Block(.htmlBlock(literal), range(of: node, throughLine: node.startLine + max(0, breaks - 1))))
    default: break
    }
  }

  private mutating func readQuote(_ node: CommonMark.Node) -> Block {
    var children: [Block] = []
    inside(quote(at: node), at: node) { children = $0.read(childrenOf: node) }
    return Block(.blockQuote(children), range(of: node, through: children))
  }

  private mutating func readList(_ node: CommonMark.Node) -> Block {
    var items: [ListItem] = []
    items.reserveCapacity(node.childCount)
    var child = node.firstChild
    while let item = child {
      items.append(readItem(item))
      child = item.next
    }
    let start = location(of: node)
    let end = items.last?.range.end ?? start
    return Block(
      .list(List(start: node.listStart, isTight: node.isTight, items: items)), SourceRange(start, end))
  }

  private mutating func readItem(_ node: CommonMark.Node) -> ListItem {
    var children: [Block] = []
    inside(item(at: node), at: node) { children = $0.read(childrenOf: node) }
    let range = range(of: node, through: children)
    let task = CheckBox.take(from: &children, of: node, in: lines)
    return ListItem(blocks: children, range: range, task: task)
  }

  /// Reads what is in a container, unless it is nested too deep.
  mutating func inside(
    _ container: Container?, at node: CommonMark.Node, _ read: (inout BlockReader) -> Void
  ) {
    guard containers.count < Limits.depth else {
      return refuse(Excess(.blocks, at: range(of: node, throughLine: node.startLine)))
    }
    if let container { containers.append(container) }
    read(&self)
    if container != nil { containers.removeLast() }
  }

  mutating func refuse(_ excess: Excess) { self.excess = self.excess ?? excess }
}
