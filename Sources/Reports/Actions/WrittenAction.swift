import Incidents
import Markdown

/// An action as its report tells it: the facts, and the words with their links and emphasis.
struct WrittenAction {
  var item: ActionItem
  var content: [Inline]
}
