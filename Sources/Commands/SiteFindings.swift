import Checks
import Diagnostics
import Publishing

/// What is wrong with an archive, and what would keep the site of a good one from being built.
enum SiteFindings {
  /// Sorted.
  static func all(_ checked: CheckedArchive) throws -> [Diagnostic] {
    do throws(PublishingError) {
      return try (checked.diagnostics + SiteBuilder.make(checked).diagnostics).sorted()
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }
}
