import Checks
import Diagnostics
import Reports

/// What is to be said beside a list of an archive that has errors.
enum ArchiveDoubt {
  /// Nothing without errors. `things` are what may be missing.
  static func sentence(of found: CheckedArchive, missing things: String) -> String? {
    guard found.hasErrors else { return nil }
    let ledger = found.contents.settings.content.path(of: IssueLedgerReader.file)
    let isLedgerWrong = found.diagnostics.contains { $0.level == .error && $0.path == ledger }
    let doubt =
      isLedgerWrong
      ? "\(ledger) has errors, so nobody knows here what became of actions on GitHub"
      : "the archive has errors, so \(things) may be missing"
    return "icarus: \(doubt); \"icarus check\" shows them"
  }
}
