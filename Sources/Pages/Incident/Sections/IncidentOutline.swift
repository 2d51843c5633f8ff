import Incidents
import Reports

/// The sections of an incident's page that its report fills, in their order.
struct IncidentOutline {
  enum Part {
    case introduction
    case prose(ReportSection)
    case timeline
    /// Every section of actions is a part; nothing where the report has none.
    case actions(ReportSection?)
    /// Actions that could have prevented this.
    case preventions
  }

  /// `heading` is nothing for what has none.
  private(set) var parts: [(part: Part, heading: SectionHeading?)] = []

  private let report: Report

  init(_ report: Report) {
    self.report = report
    if !report.introduction.isEmpty { parts.append((.introduction, nil)) }
    for section in report.sections { add(section) }
    addMissing()
    insertPreventions()
  }

  private mutating func add(_ section: ReportSection) {
    let heading = SectionHeading(section, in: report)
    switch section.kind {
    case .timeline: if !hasTimeline { parts.append((.timeline, heading)) }
    case .actions: parts.append((.actions(section), heading))
    case .impact, .conclusions, nil: parts.append((.prose(section), heading))
    }
  }

  private mutating func add(_ part: Part, _ title: String, _ anchor: String) {
    parts.append((part, SectionHeading(title, anchor: anchor)))
  }

  /// A timeline below the impact, and a word about actions at the end.
  private mutating func addMissing() {
    if !hasTimeline {
      let impact = parts.firstIndex { $0.part.kind == .impact } ?? parts.firstIndex { $0.heading == nil }
      let heading = SectionHeading("Timeline", anchor: "timeline")
      parts.insert((.timeline, heading), at: impact.map { $0 + 1 } ?? 0)
    }
    if report.section(.actions) == nil { add(.actions(nil), "Actions", "actions") }
  }

  /// Right above what was learned.
  private mutating func insertPreventions() {
    let place =
      parts.firstIndex { $0.part.kind == .conclusions } ?? parts.firstIndex { $0.part.kind == .actions }
    parts.insert((.preventions, nil), at: place ?? parts.endIndex)
  }

  private var hasTimeline: Bool { parts.contains { $0.part.kind == .timeline } }
}

extension IncidentOutline.Part {
  fileprivate var kind: RequiredSection.Kind? {
    switch self {
    case .prose(let section): section.kind
    case .timeline: .timeline
    case .actions: .actions
    case .introduction, .preventions: nil
    }
  }
}
