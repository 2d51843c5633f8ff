import Incidents

extension ActionItem {
  /// Where it stands on the page of its incident. One without an id has no place of its own.
  package var fragment: String { id?.anchor ?? "actions" }
}
