import Diagnostics
import Incidents
import Markdown

/// Ticks the box of an action behind which "(done)" is written.
struct DoneWords: Mender {
  let rule: RuleName? = nil

  func edits(of report: Report) -> [[Edit]] {
    report.writtenActions.compactMap { action in
      guard let box = action.box, let word = word(behind: action.inlines, report.source),
        let tick = tick(box, report.source)
      else { return nil }
      return [tick, word]
    }
  }

  private func tick(_ box: WrittenActionPlace.Box, _ source: SourceText) -> Edit? {
    switch box {
    case .none(let place): Edit("", at: place, to: "[x] ", in: source)
    case .open(let place): Edit("[ ]", at: place, to: "[x]", in: source)
    case .other: nil
    }
  }

  /// Of the parenthesis, the blanks before it and a full stop behind it, if it says "done" alone and not at a line's front.
  private func word(behind inlines: [Inline], _ source: SourceText) -> Edit? {
    guard let parenthesis = TrailingParenthesis(inlines), !parenthesis.before.isEmpty,
      parenthesis.text.lowercased() == "done"
    else { return nil }
    let place = parenthesis.range(of: 0..<parenthesis.text.utf8.count).start
    let line = source.line(place.line)
    let front = line.prefix(max(0, place.column - 2))
    let words = front.reversed().drop { $0 == 0x20 }
    let stop =
      line.dropFirst(place.column + parenthesis.text.utf8.count).first == UInt8(ascii: ".") ? "." : ""
    guard !words.isEmpty else { return nil }
    let blanks = front.count - words.count
    return Edit(
      String(repeating: " ", count: blanks) + "(\(parenthesis.text))\(stop)",
      at: SourceLocation(line: place.line, column: place.column - 1 - blanks), to: "", in: source)
  }

  func keeps(_ before: ReportMeaning, in after: ReportMeaning) -> Bool { before == after }
}
