import Diagnostics
import Incidents
import Reports

/// The rules of an archive, each at its level.
package struct RuleSet: Sendable {
  package let reportRules: [any ReportRule]
  package let wordingRules: [any WordingRule]
  package let archiveRules: [any ArchiveRule]
  /// Those of all of these that judge free pages as well.
  package let pageRules: [any PageRule]

  private let phrases: PhraseBooks

  init(
    reportRules: [any ReportRule], wordingRules: [any WordingRule], archiveRules: [any ArchiveRule],
    pageRules: [any PageRule]
  ) {
    self.reportRules = reportRules
    self.wordingRules = wordingRules
    self.archiveRules = archiveRules
    self.pageRules = pageRules
    phrases = PhraseBooks(wordingRules)
  }

  package static let standard = RuleSet(
    reportRules: [
      ActionsDue(),
      ActionsOfAKind(),
      ActionsOwned(),
      ActionsPresent(),
      ActionsPrioritised(),
      AlertsWithinFrame(),
      AllowedAddresses(),
      AlternativeTexts(),
      AuthorStated(),
      CitedLinesAgree(),
      DroppedActionsAnswered(),
      DueWithinPolicy(),
      EntriesHaveEvidence(),
      FactorsAnswered(),
      GraphsAgreeWithClocks(),
      GraphsCoverIncident(),
      GraphsMarkable(),
      GraphsUsed(),
      IdentifierMatchesStart(),
      LateDetectionAnswered(),
      LocalLinksResolve(),
      LogLinesExist(),
      LoggedActionsTaken(),
      MilestonesInOrder(),
      NoConflictMarkers(),
      NoNamesInConclusions(),
      NoRawHTML(),
      NoRedactedAddresses(),
      NoSecrets(),
      OwnersArePeople(),
      RequiredSectionsPresent(),
      SectionsOnce(),
      SeverityStated(),
      SummaryIsPublic(),
      SummaryStated(),
      TimeFrameStated(),
      TimelineGaps(),
      TimelineHasEntries(),
      TimelineLeadsUp(),
      TimelineShowsDays(),
      TimelineWithinFrame(),
      TimesRead(),
      TitleStated(),
      WindowMarked(),
      ZoneStated(),
    ],
    wordingRules: [
      ActionsAreBounded(),
      ActionsBeginWithVerbs(),
      ActionsChangeSystems(),
      DetectionTold(),
      DurationsAgree(),
      ImpactCounted(),
      ImpactFelt(),
      LessonsComplete(),
      NoAnimatedLanguage(),
      NoBlame(),
      NoHumanError(),
      NoPlaceholders(),
      OutageIsTotal(),
      SeveralFactors(),
      TimelineWithoutOpinion(),
    ],
    archiveRules: [
      ActionsKeepIDs(),
      ActionsTracked(),
      AliasesAreFree(),
      IssueStatesAgree(),
      IssuesAgree(),
      NamesDeclared(),
      PreventionConsidered(),
      ReferencesHold(),
      ReferencesResolve(),
      ReviewedInTime(),
      TimesInPast(),
    ],
    pageRules: [
      AllowedAddresses(),
      LocalLinksResolve(),
      NoRawHTML(),
      NoRedactedAddresses(),
      NoSecrets(),
      ReferencesHold(),
      ReferencesResolve(),
    ])

  package var rules: [any Rule] {
    reportRules.map { $0 } + wordingRules.map { $0 } + archiveRules.map { $0 }
  }

  /// What archive.yml may set: the rules here, and those under which reports are read.
  package var adjustableNames: [RuleName] {
    (rules.map { $0.name } + ReadingRule.adjustable.map { $0.name }).sorted { $0.rawValue < $1.rawValue }
  }

  package func check(_ report: Report, _ settings: ArchiveSettings) -> [Diagnostic] {
    if report.isTextRefused { return [] }
    return reportRules.flatMap { rule -> [Diagnostic] in
      guard let level = level(of: rule, in: report.incident, settings) else { return [] }
      return rule.findings(in: report, settings).map {
        $0.diagnostic(rule.name, level, report.incident, settings)
      }
    } + checkWording(of: report, settings)
  }

  /// The words are English, and say nothing of a text in another language.
  private func checkWording(of report: Report, _ settings: ArchiveSettings) -> [Diagnostic] {
    guard settings.isEnglish else { return [] }
    let found = WordingScan.found(in: report, by: phrases.all, of: wordingRules.count)
    return zip(wordingRules, found).flatMap { rule, found -> [Diagnostic] in
      guard let level = level(of: rule, in: report.incident, settings) else { return [] }
      return rule.findings(for: found, in: report, settings).map {
        $0.diagnostic(rule.name, level, report.incident, settings)
      }
    }
  }

  /// `wantsAdvice` tells on which incidents hints are wanted.
  package func check(
    _ archive: Archive, advising wantsAdvice: (Incident) -> Bool = { _ in true }
  ) -> [Diagnostic] {
    archiveRules.flatMap { rule in
      func wantedLevel(in incident: Incident) -> Level? {
        let level = level(of: rule, in: incident, archive.settings)
        return level == .hint && !wantsAdvice(incident) ? nil : level
      }
      return rule.findings(in: archive) { wantedLevel(in: $0) != nil }.compactMap { incident, finding in
        wantedLevel(in: incident).map { finding.diagnostic(rule.name, $0, incident, archive.settings) }
      }
    }
  }

  /// What is wrong with free pages, and in reports that lead to them.
  package func check(_ pages: [FreePage], _ archive: Archive) -> [Diagnostic] {
    let leading = archive.all.filter { !$0.pageLinks.isEmpty }
    return pageRules.flatMap { rule -> [Diagnostic] in
      guard let level = archive.settings.rules[rule.name, default: rule.level] else { return [] }
      let ofPages = pages.flatMap { page in
        rule.findings(in: page, among: pages, of: archive).map {
          $0.diagnostic(rule.name, level, $0.file.map { page.path.folder + $0 } ?? page.path)
        }
      }
      return ofPages
        + leading.flatMap { incident in
          rule.findings(in: incident, among: pages).map {
            $0.diagnostic(rule.name, level, incident, archive.settings)
          }
        }
    }
  }

  /// What was found while reading, at the levels that archive.yml sets. An error that keeps a report from being read stays
  /// one: with it the report would go from the site, and nobody would be told.
  package func adjusted(_ contents: ArchiveContents) -> [Diagnostic] {
    let settings = contents.settings
    if settings.rules.isEmpty { return contents.diagnostics }
    let adjustable = Set(ReadingRule.adjustable.map(\.name))
    let read = Set(contents.incidents.map(\.reportPath) + contents.pages.map(\.path))
    return contents.diagnostics.compactMap { diagnostic in
      guard adjustable.contains(diagnostic.rule), let level = settings.rules[diagnostic.rule],
        diagnostic.rule != "front-matter" || diagnostic.level != .error || read.contains(diagnostic.path)
      else {
        return diagnostic
      }
      guard let level else { return nil }
      var diagnostic = diagnostic
      diagnostic.level = level
      return diagnostic
    }
  }

  /// Nothing for a rule that is off.
  private func level(of rule: any Rule, in incident: Incident, _ settings: ArchiveSettings) -> Level? {
    guard let level = settings.rules[rule.name, default: rule.level] else { return nil }
    return incident.isDraft && rule.isAboutAbsence ? max(level, .warning) : level
  }
}

extension Finding {
  /// In a report, or in a file of it: files of a loose report are called as the content folder has them.
  fileprivate func diagnostic(
    _ rule: RuleName, _ level: Level, _ incident: Incident, _ settings: ArchiveSettings
  ) -> Diagnostic {
    let place = file.map { file in
      incident.hasOwnFolder ? incident.reportPath.folder + file : settings.content.path(of: file)
    }
    return diagnostic(rule, level, place ?? incident.reportPath)
  }

  fileprivate func diagnostic(_ rule: RuleName, _ level: Level, _ path: String) -> Diagnostic {
    Diagnostic(rule, level, path: path, at: range, message, help: help, notes: notes)
  }
}
