extension InlineReader {
  mutating func readLink(_ node: CommonMark.Node) -> Inline {
    if content.byte(at: index) == UInt8(ascii: "<") { return readAngleLink(node) }
    seek(UInt8(ascii: "["))
    let first = index
    index = min(index + 1, content.count)
    let children = read(childrenOf: node, isLinkText: true)
    readTarget()
    return Inline(.link(destination: node.destination, title: node.title, children), range(from: first))
  }

  mutating func readImage(_ node: CommonMark.Node) -> Inline {
    seek(UInt8(ascii: "!"))
    let first = index
    index = min(index + 2, content.count)
    let children = read(childrenOf: node, isLinkText: true)
    readTarget()
    return Inline(.image(destination: node.destination, title: node.title, children), range(from: first))
  }

  /// `<https://…>` or `<alice@example.org>`
  private mutating func readAngleLink(_ node: CommonMark.Node) -> Inline {
    let first = index
    while index < content.count, content.byte(at: index) != UInt8(ascii: ">") { index += 1 }
    let text = Inline(
      .text(node.firstChild?.literal ?? ""),
      content.range(of: min(first + 1, index)..<index))
    index = min(index + 1, content.count)
    return Inline(.link(destination: node.destination, title: node.title, [text]), range(from: first))
  }

  /// `](address "title")`, `][label]`, `][]` or `]`
  private mutating func readTarget() {
    seek(UInt8(ascii: "]"))
    index = min(index + 1, content.count)
    if let end = content.endOfInlineTarget(at: index) ?? content.endOfLabel(at: index) {
      index = min(end, content.count)
    }
  }
}
