import Graphs
import Incidents

/// What to see in a graph, in one or two sentences: `load rose from 0.62 to 2.9 at 14:50. Nothing was measured from 14:55 to 15:10.`
struct FindingSentence {
  /// Nothing where the data tells neither.
  let text: String?

  init(_ data: GraphData, during incident: ClosedRange<Int>, measure: SeriesMeasure, zone: Zone) {
    let clock = MomentClock(zone, speakingOf: incident.lowerBound)
    let movement = GraphFinding(data, during: incident).map { finding in
      let name = data.series[finding.series].name
      return "\(name.isEmpty ? "It" : name) \(Self.course(of: finding, measure, clock))."
    }
    let gaps = data.gaps(during: incident)
    let silence = gaps.max { $0.count < $1.count }.map { longest in
      let (start, end) = (clock.text(longest.lowerBound), clock.text(longest.upperBound))
      let others = gaps.count > 1 ? ", and \(gaps.count - 1) more \(gaps.count == 2 ? "time" : "times")" : ""
      return start == end
        ? "Nothing was measured \(clock.at(longest.lowerBound))\(others)."
        : "Nothing was measured from \(start) to \(end)\(others)."
    }
    let sentences = [movement, silence].compactMap(\.self)
    text = sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  private static func course(of finding: GraphFinding, _ measure: SeriesMeasure, _ clock: MomentClock)
    -> String
  {
    let (usual, extreme) = (measure.text(finding.usual), measure.text(finding.extreme))
    switch finding.course {
    case .rose: return "rose from \(usual) to \(extreme) \(clock.at(finding.time))"
    case .fell: return "fell from \(usual) to \(extreme) \(clock.at(finding.time))"
    case .stayed:
      let (low, high) = (measure.text(finding.range.lowerBound), measure.text(finding.range.upperBound))
      let isNarrow = finding.range.upperBound - finding.range.lowerBound <= abs(finding.usual) / 10
      return low == high || isNarrow ? "stayed about \(usual)" : "stayed between \(low) and \(high)"
    }
  }
}
