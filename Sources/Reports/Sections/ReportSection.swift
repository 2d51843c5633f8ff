import Diagnostics
import Incidents
import Markdown

/// A heading of a report and what stands below it.
package struct ReportSection: Hashable, Sendable {
  /// Which of the sections that a report must have it is, if it is one.
  package let kind: RequiredSection.Kind?
  package let heading: [Inline]
  /// 1 to 6.
  package let level: Int
  /// Of the heading.
  package let range: SourceRange
  package let blocks: [Block]
}
