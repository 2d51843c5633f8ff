import Diagnostics
import Incidents
import Reports

/// Takes away what authors excuse, and finds excuses that excuse nothing.
struct ExcusedFindings {
  private let adjustable: Set<RuleName>
  private let settings: ArchiveSettings
  /// Of a report or page, by its path.
  private var excuses: [String: ExcusesOfText] = [:]
  /// The paths of reports that excuse something, by their folders.
  private var reports: [String: String] = [:]

  init(_ contents: ArchiveContents, _ rules: RuleSet) {
    adjustable = Set(rules.adjustableNames)
    settings = contents.settings
    for incident in contents.incidents where !incident.excuses.isEmpty {
      excuses[incident.reportPath] = ExcusesOfText(incident.excuses)
      if incident.hasOwnFolder { reports[String(incident.reportPath.folder)] = incident.reportPath }
    }
    for page in contents.pages where !page.excuses.isEmpty {
      excuses[page.path] = ExcusesOfText(page.excuses)
    }
  }

  /// What is left of diagnostics, and what is wrong with the excuses.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    if excuses.isEmpty { return diagnostics }
    var used: Set<Used> = []
    let left = diagnostics.filter { diagnostic in
      let text = excuses[diagnostic.path] == nil ? reports[String(diagnostic.path.folder)] : diagnostic.path
      guard let text, isAdjustable(diagnostic.rule),
        let index = excuses[text]?.index(of: diagnostic, isBeside: diagnostic.path != text)
      else { return true }
      used.insert(Used(path: text, index: index))
      return false
    }
    return left + faults(used)
  }

  private struct Used: Hashable {
    let path: String
    let index: Int
  }

  private func isAdjustable(_ rule: RuleName) -> Bool { adjustable.contains(rule) }

  private func faults(_ used: Set<Used>) -> [Diagnostic] {
    let level = settings.rules[Self.rule, default: .warning]
    guard let level else { return [] }
    return excuses.sorted { $0.key < $1.key }.flatMap { path, excuses in
      excuses.all.indices.compactMap { index in
        fault(of: excuses.all[index], isUsed: used.contains(Used(path: path, index: index))).map {
          Diagnostic(Self.rule, level, path: path, at: excuses.all[index].range, $0.message, help: $0.help)
        }
      }
    }
  }

  private static let rule: RuleName = "excuse"

  private func fault(of excuse: Excuse, isUsed: Bool) -> (message: String, help: String)? {
    if isUsed { return nil }
    if excuse.rule.rawValue.isEmpty {
      return ("this comment tells icarus nothing that it knows", Self.form)
    }
    // Only who builds for stakeholders looks for leaks.
    if excuse.rule == Leak.rule, !excuse.reason.isEmpty { return nil }
    let name = excuse.rule.rawValue
    guard isAdjustable(excuse.rule) else {
      if ReadingRule.fixed.contains(where: { $0.name == excuse.rule }) {
        return (
          "\"\(name)\" can't be excused", "mend what it finds; without that the site can't be built safely"
        )
      }
      let names = adjustable.map(\.rawValue).sorted()
      return (
        "there is no rule \"\(name)\"",
        NearMiss.question(name, among: names) ?? "\"icarus check --rules\" lists them"
      )
    }
    if excuse.reason.isEmpty { return ("this excuse gives no reason, so it excuses nothing", Self.form) }
    if let level = settings.rules[excuse.rule], level == nil { return nil }
    return ("nothing here breaks the rule \"\(name)\"", "remove the excuse")
  }

  private static let form =
    "write <!-- icarus: allow RULE because REASON --> on the line or the one before it, without -- in between"
}
