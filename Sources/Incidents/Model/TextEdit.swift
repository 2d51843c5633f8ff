/// What became of a text.
package enum TextEdit: Hashable, Sendable, CaseIterable {
  case added
  case removed
  case changed
  /// Most of it is in other words.
  case rewritten
}
