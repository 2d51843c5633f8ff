/// In which order an incident's features stand: factors, alerts, each as such and then with its host, tags, services, words.
struct FeatureLayout {
  let alerts: Int
  let tags: Int
  let services: Int
  let words: Int

  /// More names of a kind are nobody's; so a place fits a byte.
  static let mostNames = 32

  /// `alerts` is how many its gist has.
  init(_ incident: Incident, alerts count: Int) {
    alerts = min(incident.factors.count, Self.mostNames)
    tags = alerts + 2 * count
    services = tags + min(incident.tags.count, Self.mostNames)
    words = services + min(incident.services.count, Self.mostNames)
  }
}
