import Diagnostics
import Incidents
import Reports

/// If a customer was first, an alert is missing.
struct LateDetectionAnswered: ReportRule {
  let name: RuleName = "detect-action"
  let level = Level.warning
  let summary = "if no alert was first, or it took long to notice, an action lets it be noticed sooner"
  let reason = "users bear the time that nobody knows, and a check that wasn't there is easily written"
  let source: String? = "Wikimedia, incident template: if only humans noticed, an action should add an alert"

  func findings(in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    let incident = report.incident
    guard !report.stated.noActions, !incident.actions.isEmpty, let section = report.section(.actions),
      let finding = late(incident, section.range),
      !incident.actions.contains(where: { $0.kind == .detect }), !speaksOfAlerts(section, report.source)
    else { return [] }
    return [finding]
  }

  private func late(_ incident: Incident, _ range: SourceRange) -> Finding? {
    switch incident.detectedBy {
    case .customer: return .customerFirst(range)
    case .staff: return .staffFirst(range)
    case .alert, nil:
      let gap = incident.milestones.span(from: .started, to: .detected)
      return gap.flatMap { $0.seconds >= Self.long ? .slow($0, range) : nil }
    }
  }

  /// In seconds.
  private static let long = 1_800

  /// Where actions say no kind, their words do.
  private func speaksOfAlerts(_ section: ReportSection, _ source: SourceText) -> Bool {
    guard let last = section.blocks.last else { return false }
    let range = source.range(of: SourceRange(section.range.start, last.range.end))
    return Self.words.contains { source.bytes.hasWord(beginningWith: $0, in: range) }
  }

  private static let words = ["alert", "page", "monitor", "alarm", "detect", "notif", "dashboard"].map {
    Array($0.utf8)
  }

  var examples: [RuleExample] {
    func without(_ example: RuleExample) -> RuleExample {
      example.and("Alert when the memory of a broker passes 80 %", "Add memory to each broker")
        .and("16, detect, P1", "16, prevent, P1")
    }
    return [
      .sample,
      .good("detected_by: alert", "detected_by: customer"),
      without(.bad("## Actions", "↓## Actions").and("detected_by: alert", "detected_by: customer")),
      without(.bad("## Actions", "↓## Actions").and("detected_by: alert", "detected_by: staff")),
      without(
        .bad("## Actions", "↓## Actions").and("started: 2014-03-02 13:58", "started: 2014-03-02 13:28")),
      without(.good("detected_by: alert", "detected_by: alert")),
    ]
  }
}

extension Finding {
  fileprivate static func customerFirst(_ range: SourceRange) -> Finding {
    Finding(range, "a customer noticed first, and no action changes that", help: .addDetection)
  }

  fileprivate static func staffFirst(_ range: SourceRange) -> Finding {
    Finding(range, "somebody happened to notice, and no action lets an alert do so", help: .addDetection)
  }

  fileprivate static func slow(_ gap: Span, _ range: SourceRange) -> Finding {
    Finding(range, "it took \(gap) to be noticed, and no action shortens that", help: .addDetection)
  }
}

extension String {
  fileprivate static let addDetection =
    "add one of the kind \"detect\": what would have shown it, and from what value on"
}
