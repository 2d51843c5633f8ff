import Diagnostics
import Graphs
import Incidents

/// A graph that a report lists or shows, and what its file holds.
package struct ReportGraph: Sendable {
  /// As the report lists it, with the period of its file's name or of its data where it states none.
  package let reference: GraphReference
  /// Where the report lists it, or else where it first shows it.
  package let range: SourceRange
  package let isListed: Bool
  package let content: Content

  package enum Content: Sendable {
    case image(GraphImage)
    case data(GraphData)
  }

  /// What it shows, in seconds since 1970, where that is known and no empty stretch: data is shown whole where what is stated of
  /// it can't be.
  package var period: Range<Int>? {
    let stated = Self.period(reference.from?.secondsSince1970, reference.to?.secondsSince1970)
    return stated ?? data.flatMap { Self.period($0.times.first, $0.times.last) }
  }

  private static func period(_ start: Int?, _ end: Int?) -> Range<Int>? {
    guard let start, let end, start < end else { return nil }
    return start..<end
  }

  package var data: GraphData? {
    if case .data(let data) = content { data } else { nil }
  }

  package var image: GraphImage? {
    if case .image(let image) = content { image } else { nil }
  }
}
