import Diagnostics
import Incidents

/// The excuses of a report or page, by what they cover.
package struct ExcusesOfText {
  /// In the order in which they stand.
  package let all: [Excuse]
  /// The first one that covers a line, by rule.
  private var lines: [Line: Int] = [:]
  /// The first one that speaks for all of a report, by rule.
  private var whole: [RuleName: Int] = [:]

  private struct Line: Hashable {
    let rule: RuleName
    let number: Int
  }

  /// Nobody writes a comment of more lines than these; of a longer one the last count.
  private static let mostLines = 20

  package init(_ excuses: [Excuse]) {
    all = excuses
    let reasoned = excuses.enumerated().filter { !$0.element.reason.isEmpty }
    for (index, excuse) in reasoned {
      if excuse.isOfReport, whole[excuse.rule] == nil { whole[excuse.rule] = index }
      let last = excuse.range.end.line
      for line in max(excuse.range.start.line, last - Self.mostLines)...last {
        cover(line, by: excuse, index)
      }
    }
    // A comment covers the line behind it too, unless that one has its own.
    for (index, excuse) in reasoned { cover(excuse.range.end.line + 1, by: excuse, index) }
  }

  private mutating func cover(_ number: Int, by excuse: Excuse, _ index: Int) {
    let line = Line(rule: excuse.rule, number: number)
    if lines[line] == nil { lines[line] = index }
  }

  /// The place of one that covers a finding, which is in the text itself or in a file beside it.
  package func index(of diagnostic: Diagnostic, isBeside: Bool) -> Int? {
    index(of: diagnostic.rule, line: diagnostic.range.start.line, isBeside: isBeside)
  }

  /// The place of one that covers what a rule finds in a line.
  func index(of rule: RuleName, line: Int, isBeside: Bool) -> Int? {
    if isBeside || line == 1, let index = whole[rule] { return index }
    return isBeside ? nil : lines[Line(rule: rule, number: line)]
  }
}
