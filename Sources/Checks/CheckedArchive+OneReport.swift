import Incidents
import Reports

extension CheckedArchive {
  /// The same with a report among those that are listed, though it may be a draft.
  package func including(_ id: IncidentID) -> CheckedArchive {
    guard let draft = archive.drafts.first(where: { $0.id == id }) else { return self }
    return CheckedArchive(
      contents: contents, archive: archive.including(draft),
      diagnostics: diagnostics)
  }

  /// The archive of one report, and of no page.
  package func keeping(only id: IncidentID) -> CheckedArchive {
    CheckedArchive(
      contents: contents.keeping(contents.incidents.filter { $0.id == id }, []),
      archive: archive.keeping(archive.incidents.filter { $0.id == id }),
      diagnostics: diagnostics)
  }
}
