import Diagnostics
import Graphs
import Incidents

/// A graph as a report names it, before anybody looked into its file.
struct WrittenGraph {
  /// Its times are moments by now.
  var reference: GraphReference
  /// Where its file is named.
  let range: SourceRange
  /// Where the place of its plot is stated.
  var plotRange: SourceRange?
  let isListed: Bool

  /// With the period of an image's name where none is stated; in the clocks of `zone`.
  func dated(in zone: Zone) -> WrittenGraph {
    guard reference.from == nil, reference.to == nil,
      case .period(let start, let end)? = MuninName(reference.file)?.span
    else { return self }
    return dated(start, end, in: zone)
  }

  /// With a period in seconds since 1970.
  func dated(_ start: Int, _ end: Int, in zone: Zone) -> WrittenGraph {
    var dated = self
    dated.reference.from = dated.reference.from ?? zone.timestamp(at: start, precision: .second)
    dated.reference.to = dated.reference.to ?? zone.timestamp(at: end, precision: .second)
    return dated
  }
}
