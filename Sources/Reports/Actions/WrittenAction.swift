import Diagnostics
import Incidents
import Markdown

/// An action as its report tells it: the facts, and the words with their links and emphasis.
struct WrittenAction {
  var item: ActionItem
  var content: [Inline]
  /// What stands where its id should, and is none.
  var unusableID: (text: String, range: SourceRange)?

  /// Adds what a further cell of its row says.
  mutating func append(_ cell: Table.Cell) {
    if !content.isEmpty { content.append(Inline(.text(" \u{2013} "), cell.range)) }
    content += cell.inlines
  }
}
