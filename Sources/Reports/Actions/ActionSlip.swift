import Diagnostics
import Incidents
import Markdown

/// Something that was meant for an action, and that Markdown or icarus take for text.
struct ActionSlip {
  let message: String
  let help: String
  let range: SourceRange

  /// All of a paragraph in the section of actions, or of an action's own.
  static func all(in inlines: [Inline]) -> [ActionSlip] {
    [mistypedBox(inlines), unclosed(inlines)].compactMap(\.self) + mistypedItems(inlines)
  }

  private static func mistypedBox(_ inlines: [Inline]) -> ActionSlip? {
    ActionFront(inlines).mistypedBox.map { box in
      ActionSlip(
        message: "\"\(box.text)\" is no check box, so this action counts as open",
        help: "a box is [ ], [x] or [-], with a blank behind it", range: box.range)
    }
  }

  /// `(@bob, due 2014-03-16` to the end.
  private static func unclosed(_ inlines: [Inline]) -> ActionSlip? {
    guard case .text(let text)? = inlines.last?.kind, let range = inlines.last?.range,
      let open = text.utf8.lastIndex(of: UInt8(ascii: "(")),
      !text.utf8[open...].contains(UInt8(ascii: ")"))
    else { return nil }
    let facts = text[open...].dropFirst().split(separator: ",")
      .map { ActionFact(String($0.trimmed)) }
    guard facts.allSatisfy({ $0 != nil }), facts.contains(where: { $0?.isUnmistakable ?? false }) else {
      return nil
    }
    return ActionSlip(
      message: "this parenthesis has no end, so it is text", help: "close it with )",
      range: SourceRange(
        SourceLocation(
          line: range.start.line, column: max(range.start.column, range.end.column - text[open...].utf8.count)
        ),
        range.end))
  }

  /// Lines that begin as an item does, but for the blank behind the dash.
  private static func mistypedItems(_ inlines: [Inline]) -> [ActionSlip] {
    inlines.indices.compactMap { index in
      guard case .text(let text) = inlines[index].kind, let mark = text.utf8.first, "-*+".utf8.contains(mark),
        boxes.contains(String(text.dropFirst().prefix(3))),
        index == 0 || [.softBreak, .lineBreak].contains(inlines[index - 1].kind)
      else { return nil }
      return ActionSlip(
        message: "this is no item of a list, so it is no action",
        help: "write a blank behind \"\(text.prefix(1))\"", range: inlines[index].range)
    }
  }

  private static let boxes = ["[ ]", "[x]", "[X]", "[-]"]
}

extension Substring {
  fileprivate var trimmed: Substring {
    var rest = drop { $0 == " " }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
