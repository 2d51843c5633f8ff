import CCmark
import Foundation

/// libcmark. Nothing of C is outside this file but its memory.
enum CommonMark {
  /// Parses Markdown and hands over the root of its tree, which lives as long as `body` runs.
  static func withTree<Result>(
    of markdown: UnsafeBufferPointer<UInt8>, _ body: (Node) throws -> Result
  ) rethrows -> Result? {
    var memory = CommonMarkMemory()
    let parsed = memory.withParser { parser in
      markdown.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
      return cmark_parser_finish(parser)
    }
    guard let root = parsed ?? nil else { return nil }
    defer { extendLifetime(memory) }
    return try body(Node(root))
  }

  enum Kind {
    case blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, link, image
    case other
  }

  /// A node of the tree. Lines and columns count from 1, columns in bytes; only blocks' starts are to be trusted.
  struct Node {
    private let node: OpaquePointer

    fileprivate init(_ node: OpaquePointer) { self.node = node }

    var kind: Kind {
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_IMAGE: .image
      case CMARK_NODE_HTML_INLINE: .htmlInline
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: .item
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      default: .other
      }
    }

    var childCount: Int {
      var count = 0
      var child = cmark_node_first_child(node)
      while let next = child {
        count += 1
        child = cmark_node_next(next)
      }
      return count
    }

    var firstChild: Node? { cmark_node_first_child(node).map(Node.init) }
    var next: Node? { cmark_node_next(node).map(Node.init) }

    var startLine: Int { Int(cmark_node_get_start_line(node)) }
    var startColumn: Int { Int(cmark_node_get_start_column(node)) }
    var endLine: Int { Int(cmark_node_get_end_line(node)) }

    var headingLevel: Int { Int(cmark_node_get_heading_level(node)) }
    var isTight: Bool { cmark_node_get_list_tight(node) != 0 }

    /// Nil for a list with bullets.
    var listStart: Int? {
      guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else { return nil }
      return Int(cmark_node_get_list_start(node))
    }

    var literal: String { string(cmark_node_get_literal(node)) }
    var info: String { string(cmark_node_get_fence_info(node)) }
    var destination: String { string(cmark_node_get_url(node)) }
    var title: String { string(cmark_node_get_title(node)) }

    /// The bytes of `literal` without a copy.
    func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
      guard let text = cmark_node_get_literal(node) else {
        return try body(UnsafeBufferPointer(start: nil, count: 0))
      }
      let count = strlen(text)
      return try text.withMemoryRebound(to: UInt8.self, capacity: count) {
        try body(UnsafeBufferPointer(start: $0, count: count))
      }
    }

    private func string(_ text: UnsafePointer<CChar>?) -> String {
      text.map { String(cString: $0) } ?? ""
    }
  }

}
