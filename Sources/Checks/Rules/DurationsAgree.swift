import Diagnostics
import Incidents
import Reports

/// Two numbers for one thing: one of them is wrong.
struct DurationsAgree: WordingRule {
  let name: RuleName = "stated-duration"
  let level = Level.warning
  let summary = "a stated length of the incident is that of its time frame"
  let reason = "a reader who finds two lengths believes neither"
  let source: String? = "elife-xpub, issue 1539: durations are quick subtractions, so a program can do them"

  let wordings = Wording.any([
    "it lasted", "this lasted", "which lasted", "incident lasted", "outage lasted", "impact lasted",
    "incident duration", "outage duration", "total duration", "duration of the incident",
    "duration of the outage", "incident took", "outage took", "duration",
  ])

  let parts: Set<ReportPart> = [.introduction, .impact, .conclusions, .other]

  func findings(for found: [FoundWording], in report: Report, _ settings: ArchiveSettings) -> [Finding] {
    guard !found.isEmpty, let frame = report.incident.milestones.duration else { return [] }
    return found.compactMap { found in
      guard found.wording.words != "duration" || found.beginsSentence(in: report.source),
        let stated = StatedLength(behind: found.offsets.upperBound, in: report.source)
      else { return nil }
      return agrees(found, stated, frame, report) ? nil : .other(stated, frame, report)
    }
  }

  /// A part of an incident may have lasted less: only more than the whole is wrong, unless it is of the whole.
  private func agrees(_ found: FoundWording, _ stated: StatedLength, _ frame: Span, _ report: Report) -> Bool
  {
    let tolerance = max(300, frame.seconds / 10) + stated.grain
    let isOfAll = !found.wording.words.hasSuffix("lasted")
    if stated.seconds > frame.seconds + tolerance { return false }
    guard isOfAll else { return true }
    let milestones = report.incident.milestones
    return milestones.inOrder.contains { milestone in
      milestones.started.map { abs(milestone.time - $0 - stated.seconds) <= tolerance } ?? true
    }
  }

  var examples: [RuleExample] {
    [
      .sample,
      .good("No message was lost.", "No message was lost. It lasted 82 minutes."),
      .good("No message was lost.", "No message was lost. The delay lasted 9 minutes."),
      .good("No message was lost.", "No message was lost. The maintenance of Monday lasted three hours."),
      .good("No message was lost.", "**Duration:** 1 h 22 min"),
      .bad("No message was lost.", "No message was lost. It lasted ↓three hours."),
      .bad("No message was lost.", "**Duration:** ↓38 minutes"),
    ]
  }
}

extension Finding {
  fileprivate static func other(_ stated: StatedLength, _ frame: Span, _ report: Report) -> Finding {
    Finding(
      report.source.range(ofOffsets: stated.offsets), "the time frame is \(frame) long",
      help: "write \(frame), or correct \"started\" or \"resolved\"")
  }
}
