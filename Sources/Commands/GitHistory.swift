import Checks
import Foundation
import Reports

/// What git tells of an archive that is built.
enum GitHistory {
  private static var environment: [String: String] { ProcessInfo.processInfo.environment }

  /// The commit up to which histories are told; nothing where none can be.
  static func head(of location: ArchiveLocation) -> String? {
    let repository = try? GitRepository(around: location.root, Git(environment: environment))
    return repository.flatMap { $0.isShallow ? nil : $0.head }
  }

  static func read(_ checked: CheckedArchive, in location: ArchiveLocation) -> ArchiveHistory {
    let archive = checked.archive
    return ArchiveHistory.read(
      of: location, archive.settings, today: archive.today, incidents: archive.all,
      environment: environment, tools: ArchiveOptions.tools, keeping: CacheFolder(ofArchive: location.root))
  }

  /// Why pages tell no history, where somebody can do something about it.
  static func complaint(of history: ArchiveHistory) -> String? {
    switch history.absence {
    case nil, .noGit, .noRepository, .noCommits: nil
    case .shallow:
      "this clone has the last commits only, so pages don't tell what changed in reports; \"git fetch --unshallow\", or fetch-depth: 0 in CI, gets the others"
    case .partial:
      "this clone lacks former versions of files, so pages don't tell what changed in reports; clone without --filter"
    case .failed:
      "git doesn't tell what changed in reports, so pages don't either; see \"git log\" and \"git fsck\""
    }
  }
}
