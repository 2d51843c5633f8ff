/// An incident that is like another.
package struct SimilarIncident: Hashable, Sendable {
  /// Among the incidents of the archive.
  package let place: Int
  /// How much the two have in common, from 0 to 1, in thousandths: a half is as much as if one named the other. It tells which
  /// of two is more alike; it is no probability.
  package let score: Double
  /// The strongest first.
  package let reasons: [SimilarityReason]
}
