import Diagnostics
import Incidents
import Reports

/// An archive that was read and judged.
package struct CheckedArchive: Sendable {
  package let contents: ArchiveContents
  /// Its actions are as the tracker has them.
  package let archive: Archive
  /// Sorted as they are shown.
  package let diagnostics: [Diagnostic]

  /// `today` decides what its argument says where archive.yml pins no day, and the day of every age. `visit` is shown
  /// each report that is read while all of it is at hand, from many threads at once, with the actions as the tracker has
  /// them; rules judge it as it is written. `memory` knows of reports that
  /// needn't be read. `files` are those of the archive, by default the ones on the disk.
  package static func read(
    _ location: ArchiveLocation, from files: (any FileTree)? = nil, rules: RuleSet = .standard,
    includingDrafts: Bool = false,
    remembering memory: (ArchiveSettings) -> ReportMemory? = { _ in nil },
    today: (ArchiveSettings) -> Day,
    visit: @escaping @Sendable (Report, ArchiveSettings, Day) -> Void = { _, _, _ in }
  ) throws(FileError) -> CheckedArchive {
    var day = Day(number: 0)
    let reader = ArchiveReader(location, from: files, knownRules: rules.adjustableNames)
    var wantsAdvice: (Incident) -> Bool = { _ in true }
    func remembering(_ settings: ArchiveSettings) -> ReportMemory? {
      let memory = memory(settings)
      // Advice that is excused is not shown, but missed.
      // Loose reports have no folder by which it is known whether they changed.
      if let memory {
        wantsAdvice = { !$0.hasOwnFolder || memory.wantsAdvice($0.id.rawValue) || !$0.excuses.isEmpty }
      }
      return memory
    }
    let contents = try reader.read(remembering: remembering) { settings, ledger in
      day = today(settings)
      return { [day] report in
        visit(report.tracked(by: ledger, settings), settings, day)
        return rules.check(report, settings)
      }
    }
    let archive = Archive(
      settings: contents.settings, today: day,
      incidents: contents.incidents.map { $0.tracked(by: contents.ledger, contents.settings) },
      waiting: contents.waiting, ledger: contents.ledger, meetings: contents.meetings,
      includingDrafts: includingDrafts)
    let diagnostics =
      rules.adjusted(contents) + rules.check(archive, advising: wantsAdvice)
      + rules.check(contents.pages, archive)
    let left = ExcusedFindings(contents, rules).applied(to: diagnostics)
    return CheckedArchive(contents: contents, archive: archive, diagnostics: left.sortedWithoutRepetition())
  }

  package var hasErrors: Bool { diagnostics.contains { $0.level == .error } }

  /// The archive without the reports and pages that have errors, and their paths; nothing where an error lies elsewhere.
  ///
  /// A report that refers to one of those is as right as before: on its page the reference is words without a link.
  package func withoutErrors() -> (rest: CheckedArchive, leftOut: [String])? {
    let wrong = diagnostics.filter { $0.level == .error }.map(\.path)
    let owners = ReportOwners(contents)
    func textPath(_ path: String) -> String { owners.report(ofFile: path) ?? path }
    guard
      wrong.allSatisfy({
        owners.report(ofFile: $0) != nil || $0.hasPrefix(incidentsPath) || $0.hasPrefix(pagesPath)
      })
    else { return nil }
    let leftOut = Set(wrong.map(textPath))
    let kept = contents.incidents.filter { !leftOut.contains($0.reportPath) }
    let rest = CheckedArchive(
      contents: contents.keeping(kept, contents.pages.filter { !leftOut.contains($0.path) }),
      archive: archive.keeping(
        archive.all.filter { !leftOut.contains($0.reportPath) }),
      diagnostics: diagnostics.filter { !leftOut.contains(textPath($0.path)) }
    )
    return (rest, leftOut.sorted())
  }

  private var incidentsPath: String { contents.settings.content.path(of: "incidents/") }
  private var pagesPath: String { contents.settings.content.path(of: "pages/") }
}

extension [Diagnostic] {
  /// An alias that is used twice is found twice at one place.
  fileprivate func sortedWithoutRepetition() -> [Diagnostic] {
    let sorted = sorted()
    // Most stand at places of their own, and whole ones would be copied to be compared.
    func isRepeated(_ place: Int) -> Bool {
      sorted[place].range == sorted[place - 1].range && sorted[place] == sorted[place - 1]
    }
    guard sorted.indices.dropFirst().contains(where: isRepeated) else { return sorted }
    return sorted.prefix(1) + sorted.indices.dropFirst().filter { !isRepeated($0) }.map { sorted[$0] }
  }
}
