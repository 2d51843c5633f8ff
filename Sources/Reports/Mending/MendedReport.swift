import Diagnostics

/// A report in which everything was mended that can be mended without asking anybody.
package struct MendedReport: Sendable {
  /// Relative to the archive's root.
  package let path: String
  /// The texts before and after, without a BOM.
  package let before: [UInt8]
  package private(set) var after: [UInt8]
  /// How many places were mended.
  package private(set) var count = 0
  private var report: Report
  private let findings: [Diagnostic]

  private static let menders: [any Mender] = [
    LooseMilestones(), UnpaddedHours(), MistypedBoxes(), LooseActionFacts(), DoneWords(), MissingActionIDs(),
  ]

  /// Where more is wrong in one way and not all of it can be mended together, only so many places are tried one by one.
  private static let mostTrials = 100

  /// `findings` are those of the archive; `read` reads the report again from another text.
  package init(_ report: Report, _ findings: [Diagnostic], reading read: ([UInt8]) -> Report?) {
    path = report.incident.reportPath
    before = report.source.bytes
    after = before
    self.report = report
    self.findings = findings
    guard !report.isTextRefused else { return }
    for mender in Self.menders { mend(with: mender, read) }
  }

  private mutating func mend(with mender: any Mender, _ read: ([UInt8]) -> Report?) {
    let edits = wanted(by: mender)
    if edits.isEmpty || take(edits, mender, read) { return }
    for _ in 0..<min(edits.count, Self.mostTrials) {
      guard wanted(by: mender).contains(where: { take([$0], mender, read) }) else { return }
    }
  }

  /// Whether the edits were made: all of them, or none where the report would say something else.
  private mutating func take(_ edits: [[Edit]], _ mender: any Mender, _ read: ([UInt8]) -> Report?) -> Bool {
    let bytes = edits.flatMap(\.self).applied(to: after)
    guard let mended = read(bytes), mender.keeps(ReportMeaning(report), in: ReportMeaning(mended)) else {
      return false
    }
    after = bytes
    report = mended
    count += edits.count
    return true
  }

  /// Those that mend a finding. No edit adds or takes away a line, so lines keep their numbers.
  private func wanted(by mender: any Mender) -> [[Edit]] {
    let edits = mender.edits(of: report)
    guard let rule = mender.rule else { return edits }
    let places = findings.filter { $0.rule == rule && $0.path == path }.map(\.range)
    return edits.filter { edits in
      let lines = edits.map { report.source.location(ofOffset: $0.range.lowerBound).line }
      return places.contains { place in lines.contains { place.start.line <= $0 && $0 <= place.end.line } }
    }
  }
}
