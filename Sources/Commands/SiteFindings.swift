import Checks
import Diagnostics
import Publishing

/// What is wrong with an archive, and what would keep the site of a good one from being built.
enum SiteFindings {
  /// Sorted.
  static func all(_ checked: CheckedArchive) throws -> [Diagnostic] {
    do throws(PublishingError) {
      let more = try SiteBuilder.make(checked).diagnostics
      return more.isEmpty ? checked.diagnostics : (checked.diagnostics + more).sorted()
    } catch {
      throw Failure("\(error)", status: 2)
    }
  }
}
