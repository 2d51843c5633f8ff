/// Says in words what was found that two incidents share.
struct SimilarityReasons {
  private(set) var all: [SimilarityReason] = []
  private let incident: Incident
  private let alerts: [GistAlert]
  private let layout: FeatureLayout

  /// More words are not told.
  private static let mostWords = 4

  /// `incident` is the one whose features were noted.
  init(_ found: FoundSimilarity, _ incident: Incident) {
    self.incident = incident
    alerts = incident.gist.alerts
    layout = FeatureLayout(incident, alerts: alerts.count)
    if found.isNamed { all.append(.named) }
    let features = found.sharedFeatures
    let firstWord = features.firstIndex { $0 >= layout.words } ?? features.count
    for feature in features[..<firstWord] { add(feature) }
    let place = all.count
    for feature in features[firstWord...] where feature < layout.words { add(feature) }
    let words = words(features.filter { $0 >= layout.words })
    if !words.isEmpty { all.insert(.words(words), at: place) }
  }

  private mutating func add(_ feature: Int) {
    switch feature {
    case ..<layout.alerts: all.append(.factor(incident.factors[feature]))
    case ..<layout.tags: addAlert(feature - layout.alerts)
    case ..<layout.services: all.append(.tag(incident.tags[feature - layout.tags]))
    default: all.append(.service(incident.services[feature - layout.services]))
    }
  }

  /// Of each alert first that it is there, and then that it is on the same host, which is told if it is so on any.
  private mutating func addAlert(_ feature: Int) {
    let alert = alerts[feature / 2]
    let state = alert.state.isEmpty ? nil : alert.state
    let host = feature % 2 == 1 ? alert.host : nil
    let before = all.firstIndex {
      if case .alert(alert.check, state, _) = $0 { true } else { false }
    }
    guard let before else { return all.append(.alert(check: alert.check, state: state, host: host)) }
    if case .alert(_, _, nil) = all[before], let host {
      all[before] = .alert(check: alert.check, state: state, host: host)
    }
  }

  /// Those that no name has which is told anyhow.
  private func words(_ features: [Int]) -> [String] {
    let words = incident.gist.words
    let names = all.map(\.name).joined(separator: " ").lowercased()
    return Array(
      features.map { words[$0 - layout.words] }.filter { !names.contains($0.stem) }.map(\.word)
        .prefix(Self.mostWords))
  }
}

extension SimilarityReason {
  fileprivate var name: String {
    switch self {
    case .named, .words: ""
    case .factor(let factor): factor.rawValue
    case .alert(let check, let state, let host): "\(check) \(state ?? "") \(host ?? "")"
    case .tag(let tag): tag.rawValue
    case .service(let service): service.rawValue
    }
  }
}
