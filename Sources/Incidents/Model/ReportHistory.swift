/// What became of a report since readers could first see it, as git tells it.
package struct ReportHistory: Hashable, Sendable {
  /// When it was committed first without being a draft.
  package let published: Timestamp
  /// What changed since then in what readers see, oldest first; of very many the newest.
  package let amendments: [Amendment]

  package init(published: Timestamp, amendments: [Amendment] = []) {
    self.published = published
    self.amendments = amendments
  }
}
