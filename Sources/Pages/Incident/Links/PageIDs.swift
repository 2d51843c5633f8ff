/// The ids that a page needs for itself. Anchors of headings and of actions are lower case, so that none can be one of
/// these, which begin with a capital letter. Templates, style sheet and scripts have `Main`, `Keys`,
/// `SearchHint` and these too.
enum PageIDs {
  static let seenBefore = "H-seen"
  static let backlinks = "H-refs"
  static let history = "H-history"
  static let axis = "H-axis"
}
