import Graphs
import Incidents
import Reports

/// A graph that a new report takes with it: judged as the report's check will judge it, so that nobody copies a broken one.
package struct DraftGraph: Sendable {
  /// Beside the report.
  package let name: String
  package let bytes: [UInt8]
  /// By the folders where it lay, which the report won't know any more; nothing where they tell no host.
  let caption: String?
  /// In seconds since 1970; nothing where nobody knows what time it shows.
  let period: ClosedRange<Int>?
  /// Whether it is one that munin draws every five minutes, from 2,000 minutes back until then.
  let isMuninDay: Bool

  /// Why a file is no graph.
  package struct Fault: Error, Hashable {
    /// A lower-case sentence without a full stop, about `path`.
    package let message: String
    package let help: String
  }

  /// `path` is where it lay; times without a zone are of `zone`.
  package init(from path: String, named name: String, _ bytes: [UInt8], zone: Zone) throws(Fault) {
    self.name = name
    self.bytes = bytes
    caption = Self.caption(of: path)
    isMuninDay = MuninName(path)?.span == .day
    if ImageFormat(of: bytes) != nil || AttachmentType.isImage(path) {
      try Self.judge(ImageHeader.read(bytes, named: path))
      period = Self.period(of: path)
    } else {
      let data = try Self.data(GraphData.read(bytes, named: path, zone: zone))
      period = data.times.first.flatMap { first in data.times.last.map { first...$0 } }
    }
  }

  private static func judge(_ header: Result<ImageHeader, ImageFault>) throws(Fault) {
    if case .failure(let fault) = header { throw Fault(message: fault.message, help: fault.help) }
  }

  private static func data(_ read: Result<GraphData, GraphDataFault>) throws(Fault) -> GraphData {
    switch read {
    case .success(let data): return data
    case .failure(let fault):
      throw Fault(message: "line \(fault.line), column \(fault.column): \(fault.message)", help: fault.help)
    }
  }

  private static func period(of path: String) -> ClosedRange<Int>? {
    guard case .period(let start, let end)? = MuninName(path)?.span else { return nil }
    return start...end
  }

  private static func caption(of path: String) -> String? {
    let subject = GraphSubject(ofFile: path)
    return subject.host == nil ? nil : subject.caption
  }

  /// How it misses a stretch of time; nothing where it covers it, or shows no time that is known.
  package func miss(of story: IncidentStory) -> String? {
    guard let period, let started = story.started?.secondsSince1970 else { return nil }
    if period.lowerBound > started { return "begins after the incident did" }
    guard let resolved = story.resolved?.secondsSince1970, period.upperBound < resolved else { return nil }
    return "ends before the incident does"
  }
}
