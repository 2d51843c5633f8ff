import Incidents

extension Listing {
  /// As readers see it: the label that archive.yml gives one of its names, else the first name.
  package func title(in settings: ArchiveSettings) -> String {
    let first = names.first ?? slug
    switch kind {
    case .severities: return severity(in: settings)?.label ?? first
    case .services: return service(in: settings).map { settings.label(of: $0) } ?? first
    case .factors, .tags, .years: return first
    }
  }

  package func severity(in settings: ArchiveSettings) -> Severity? {
    names.lazy.compactMap { name in settings.severities.first { $0.id == name } }.first
  }

  /// The first of its names that archive.yml declares.
  package func service(in settings: ArchiveSettings) -> ServiceName? {
    names.lazy.map { ServiceName($0) }.first { settings.services[$0] != nil }
  }
}
