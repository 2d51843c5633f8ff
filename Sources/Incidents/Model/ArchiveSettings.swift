import Diagnostics

/// What archive.yml says about an archive.
package struct ArchiveSettings: Sendable {
  package var title = "Incidents"
  /// Ends with a slash; for feeds, sitemap and issues, pages link relatively.
  package var baseURL: String?
  package var zone = Zone.utc
  /// Whether the settings name the zone, and it isn't taken for want of one.
  package var isZoneStated = false
  package var language = "en"
  package var theme = "default"
  /// Where `theme` was written.
  package var themePlace = SourceRange.start
  package var content = ContentFolder("content")
  /// The day of a closed or sample archive.
  package var today: Day?
  /// A glob relative to `content`.
  package var reports = "incidents/*/report.md"
  package var severities = Severity.standard
  package var services: [ServiceName: ServiceProfile] = [:]
  package var people: [PersonName: PersonProfile] = [:]
  package var sections = RequiredSection.standard
  /// Nothing for `off`.
  package var rules: [RuleName: Level?] = [:]
  package var policy = Policy()
  package var bots: [String] = []
  package var github = GitHubSettings()
  package var redaction = Redaction.none

  package init() {}

  package var isEnglish: Bool { language == "en" || language.hasPrefix("en-") }

  package func severity(named text: String) -> Severity? {
    severities.first { $0.isNamed(text) }
  }

  package func label(of service: ServiceName) -> String { services[service]?.label ?? service.rawValue }

  package func name(of person: PersonName) -> String { people[person]?.name ?? person.rawValue }
}
