import Foundation
import Markdown

extension PageContent {
  /// All that a reader of the page, its source and its addresses can see, as text, a part a line.
  package var visibleText: String {
    parts.map { part in
      switch part.value {
      case .text(let text): text
      case .html(let html): VisibleHTML.text(of: html)
      case .written(let write): VisibleHTML.text(of: HTML { write(&$0) })
      }
    }.joined(separator: "\n")
  }
}

/// What can be read in HTML that we wrote: its text, and what its attributes say or lead to.
enum VisibleHTML {
  static func text(of html: HTML) -> String {
    var text: [UInt8] = []
    // Behind the text, so that they part no word.
    var attributes: [UInt8] = []
    var tag: [UInt8] = []
    var isInTag = false
    for byte in html.bytes {
      switch (byte, isInTag) {
      case (UInt8(ascii: "<"), false):
        isInTag = true
        tag.removeAll(keepingCapacity: true)
      case (UInt8(ascii: ">"), true):
        isInTag = false
        attributes += values(of: tag)
      case (_, true): tag.append(byte)
      case (_, false): text.append(byte)
      }
    }
    return MarkupText.unescaped(String(decoding: text + [0x0A] + attributes, as: UTF8.self))
  }

  /// Those that tell something, a line each.
  private static func values(of tag: [UInt8]) -> [UInt8] {
    let tag = String(decoding: tag, as: UTF8.self)
    let values = telling.compactMap { name -> Substring? in
      guard let start = tag.range(of: " \(name)=\"")?.upperBound else { return nil }
      return tag[start...].prefix { $0 != "\"" }
    }
    return values.isEmpty ? [] : Array(" \(values.joined(separator: "\n"))\n".utf8)
  }

  private static let telling = ["href", "title", "alt", "aria-label", "content", "src", "id"]
}
