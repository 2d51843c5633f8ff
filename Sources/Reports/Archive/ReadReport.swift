import Diagnostics
import Incidents

/// A report as it was read, or as it is known to be.
struct ReadReport: Sendable {
  let id: IncidentID
  /// Nothing of one that can't be read.
  let incident: Incident?
  let diagnostics: [Diagnostic]
  /// Hints of who inspected it; none of a report from the cache where nobody wants them.
  var advice: [Diagnostic] = []
  /// Whether it was read with a look at files outside of its folder.
  var looksElsewhere = false
  /// Whether it came from the cache.
  var isKnown = false
}
