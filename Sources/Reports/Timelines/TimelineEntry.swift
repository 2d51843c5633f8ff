import Diagnostics
import Incidents
import Markdown

/// A hand-written entry of a timeline.
package struct TimelineEntry: Hashable, Sendable {
  package let time: Timestamp
  /// When it was over, where a later time stands behind the first: `13:58–14:05`.
  package let end: Timestamp?
  /// What it says, without the time at its front.
  package let text: [Inline]
  /// What stands below the text in the same list item.
  package var blocks: [Block]
  /// Of the time.
  package let range: SourceRange
  /// Whether its day was written, before the time or above the entry.
  package let isDayStated: Bool
}
