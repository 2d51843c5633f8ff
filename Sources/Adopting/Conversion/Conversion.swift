import Checks
import Diagnostics
import Incidents
import Reports

/// How an old archive of loose reports becomes one in which each has its folder. Nothing of it is done yet, and all of it is
/// known to be read as it was before.
package struct Conversion: Sendable {
  /// In the order of their ids.
  package let reports: [ConvertedReport]
  /// Others that lead to them.
  package let texts: [ChangedText]
  /// What archive.yml says then.
  package let settings: AdoptionSettings
  /// What it says now; nothing where there is none.
  package let formerSettings: [UInt8]?
  /// The content folder.
  package let content: String
  /// The archive as it will be read.
  package let archive: CheckedArchive

  package enum Refusal: Error {
    case file(FileError)
    /// Reports that nobody can read, and why.
    case unread([(path: String, reason: String)])
    /// Where something lies already.
    case taken([String])
    /// Reports of which something would be read otherwise, and what that is.
    case different([(path: String, fact: String)])
    /// What would be wrong that isn't now.
    case wrong([Diagnostic])
  }

  /// Plans it and reads the archive that it makes, without writing anything. `known` are the files below the archive's root of
  /// which git knows: texts among them may lead to reports too.
  package init(of adoption: Adoption, among known: Set<String> = []) throws(Refusal) {
    let old = try LooseArchive(adoption, among: known)
    let before = old.readings
    var extents = [AddedFacts.Extent](repeating: .all, count: old.reports.count)
    while true {
      let draft = try ConversionDraft(of: old, extents)
      let found = try draft.read(adoption, lowering: adoption.settings.lowered)
      let facts = zip(before, draft.readings(in: found)).map { $0.firstDifference(from: $1) }
      let lessens = facts.indices.filter { facts[$0] != nil && extents[$0].less != nil }
      for index in lessens { extents[index] = extents[index].less ?? .least }
      guard lessens.isEmpty else { continue }
      try Self.require(same: facts, old)
      try Self.require(nothingNew: draft.newErrors(in: found, adoption))
      let lowered = try draft.read(adoption, lowering: []).loweredRules
      settings = adoption.settings.inFolders(lowering: lowered)
      archive = try draft.read(adoption, lowering: lowered)
      (reports, texts, content) = (draft.reports, draft.texts, old.content)
      formerSettings = adoption.settings.isWritten ? adoption.settings.bytes : nil
      return
    }
  }

  private static func require(same facts: [String?], _ old: LooseArchive) throws(Refusal) {
    let different = zip(old.reports, facts).compactMap { report, fact in
      fact.map { (path: report.incident.reportPath, fact: $0) }
    }
    guard different.isEmpty else { throw .different(different) }
  }

  private static func require(nothingNew errors: [Diagnostic]) throws(Refusal) {
    guard errors.isEmpty else { throw .wrong(errors) }
  }

  /// What isn't there any more afterwards, in the order of paths.
  package var removed: [String] {
    let files = reports.flatMap(\.files).filter { !$0.isShared }.map(\.from)
    return Set(reports.map(\.from) + files).sorted()
  }
}
