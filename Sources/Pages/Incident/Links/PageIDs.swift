/// The ids that a page needs for itself, whatever a report names its headings.
enum PageIDs {
  static let seenBefore = "h-seen"
  static let backlinks = "h-refs"
  static let axis = "axis-h"
  static let clock = "clock"
  static let showAll = "f-all"
  static let showKey = "f-key"
  static let showTalk = "f-talk"

  /// `main` and `q` are those of the frame: the page's middle and its search field.
  private static let own: Set<String> = [
    seenBefore, backlinks, axis, clock, showAll, showKey, showTalk, "main", "q",
  ]

  static func isOwn(_ id: String) -> Bool { own.contains(id) }

  /// The id of a heading: its anchor, with a full stop behind it where the page needs that for itself. No anchor has one.
  static func id(forHeading anchor: String) -> String { isOwn(anchor) ? anchor + "." : anchor }
}
