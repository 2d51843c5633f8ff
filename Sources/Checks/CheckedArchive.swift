import Diagnostics
import Incidents
import Reports

/// An archive that was read and judged.
package struct CheckedArchive: Sendable {
  package let contents: ArchiveContents
  package let archive: Archive
  /// Sorted as they are shown.
  package let diagnostics: [Diagnostic]

  /// `today` decides what its argument says where archive.yml pins no day, and the day of every age. `visit` is shown
  /// each report while all of it is at hand, from many threads at once.
  package static func read(
    _ location: ArchiveLocation, rules: RuleSet = .standard, includingDrafts: Bool = false,
    today: (ArchiveSettings) -> Day,
    visit: @escaping @Sendable (Report, ArchiveSettings, Day) -> Void = { _, _, _ in }
  ) throws(FileError) -> CheckedArchive {
    var day = Day(number: 0)
    let reader = ArchiveReader(location, knownRules: rules.adjustableNames)
    let contents = try reader.read { settings in
      day = today(settings)
      return { [day] report in
        visit(report, settings, day)
        return rules.check(report, settings)
      }
    }
    let archive = Archive(
      settings: contents.settings, today: day, incidents: contents.incidents,
      waiting: contents.waiting, includingDrafts: includingDrafts)
    let diagnostics = rules.adjusted(contents.diagnostics, contents.settings) + rules.check(archive)
    return CheckedArchive(
      contents: contents, archive: archive, diagnostics: diagnostics.sortedWithoutRepetition())
  }

  package var hasErrors: Bool { diagnostics.contains { $0.level == .error } }

  /// The archive without the reports that have errors, and without those that are wrong for want of them; nothing
  /// where an error lies outside the reports.
  package func withoutErrors(rules: RuleSet = .standard) -> CheckedArchive? {
    var current = self
    while current.hasErrors {
      let broken = Set(current.diagnostics.filter { $0.level == .error }.map(\.path))
      let kept = current.contents.incidents.filter { incident in
        !broken.contains { $0 == incident.reportPath || $0.hasPrefix(incident.folderPath + "/") }
      }
      let lost = current.diagnostics.filter { diagnostic in
        diagnostic.level == .error && !current.isWithinReport(diagnostic.path)
      }
      guard lost.isEmpty, kept.count < current.contents.incidents.count || current.hasUnreadReports(broken)
      else {
        return nil
      }
      current = current.keeping(kept, rules)
    }
    return current
  }

  private func isWithinReport(_ path: String) -> Bool {
    path.hasPrefix("\(contents.settings.content)/incidents/")
  }

  /// Reports that could not even be read are errors without an incident.
  private func hasUnreadReports(_ broken: Set<String>) -> Bool {
    broken.contains { path in !contents.incidents.contains { path.hasPrefix($0.folderPath) } }
  }

  private func keeping(_ incidents: [Incident], _ rules: RuleSet) -> CheckedArchive {
    let archive = Archive(
      settings: contents.settings, today: self.archive.today, incidents: incidents, waiting: contents.waiting)
    let kept = contents.keeping(incidents)
    return CheckedArchive(contents: kept, archive: archive, diagnostics: rules.check(archive).sorted())
  }
}

extension Incident {
  /// Relative to the archive's root.
  fileprivate var folderPath: String { String(reportPath.dropLast("/report.md".count)) }
}

extension [Diagnostic] {
  /// An alias that is used twice is found twice at one place.
  fileprivate func sortedWithoutRepetition() -> [Diagnostic] {
    var unique: [Diagnostic] = []
    for diagnostic in sorted() where diagnostic != unique.last { unique.append(diagnostic) }
    return unique
  }
}
