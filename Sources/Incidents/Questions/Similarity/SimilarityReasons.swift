/// Says in words what was found that two incidents share.
struct SimilarityReasons {
  private(set) var all: [SimilarityReason] = []
  private let incident: Incident
  private let gist: Gist
  private let layout: FeatureLayout
  /// All names that are told, in lower case.
  private var names: [UInt8] = []

  /// More words are not told.
  private static let mostWords = 4
  /// In bytes: what is shorter is a unit or an id more often than a word.
  private static let shortestWord = 3

  /// `incident` is the one whose features were noted.
  init(_ found: FoundSimilarity, _ incident: Incident) {
    self.incident = incident
    gist = incident.gist
    layout = FeatureLayout(incident, alerts: gist.alertCount)
    if found.isNamed { all.append(.named) }
    var words: [Int] = []
    var place = 0
    for feature in found.sharedFeatures {
      if feature >= layout.words {
        if words.isEmpty { place = all.count }
        words.append(feature - layout.words)
      } else {
        add(feature)
      }
    }
    let told = told(words)
    if !told.isEmpty { all.insert(.words(told), at: place) }
  }

  private mutating func add(_ feature: Int) {
    switch feature {
    case ..<layout.alerts: add(.factor(incident.factors[feature]), incident.factors[feature].rawValue)
    case ..<layout.tags: addAlert(feature - layout.alerts)
    case ..<layout.services:
      let tag = incident.tags[feature - layout.tags]
      add(.tag(tag), tag.rawValue)
    default:
      let service = incident.services[feature - layout.services]
      add(.service(service), service.rawValue)
    }
  }

  private mutating func add(_ reason: SimilarityReason, _ name: String) {
    all.append(reason)
    let start = names.count
    names += name.utf8
    names.append(0x20)
    names.withUnsafeMutableBufferPointer { names in
      for place in start..<names.count where names[place] &- 0x41 < 26 { names[place] |= 0x20 }
    }
  }

  /// An alert stands once as such and once with its host, which is told if it is the same for any.
  private mutating func addAlert(_ feature: Int) {
    guard let alert = gist.alert(feature / 2) else { return }
    let state = alert.state.isEmpty ? nil : alert.state
    let reason = SimilarityReason.alert(
      check: alert.check, state: state, host: feature % 2 == 1 ? alert.host : nil)
    let before = all.firstIndex { reason in
      guard case .alert(let check, let other, _) = reason else { return false }
      return check == alert.check && other == state
    }
    guard let before else { return add(reason, alert.check + " " + alert.host) }
    if case .alert(_, _, nil) = all[before] { all[before] = reason }
  }

  /// Of some words those that no name has which is told anyhow.
  private func told(_ places: [Int]) -> [String] {
    var told: [String] = []
    for word in gist.places(ofWords: places) where told.count < Self.mostWords {
      if word.word.count >= Self.shortestWord, !isNamed(gist.bytes[word.stem]) {
        told.append(gist.text(word.word))
      }
    }
    return told
  }

  /// Whether a name has it that is told anyhow.
  private func isNamed(_ stem: ArraySlice<UInt8>) -> Bool {
    names.withUnsafeBytes { names in
      stem.withUnsafeBytes { stem in
        guard let first = stem.first, names.count >= stem.count else { return false }
        for place in 0...(names.count - stem.count) where names[place] == first {
          let part = UnsafeRawBufferPointer(rebasing: names[place..<(place + stem.count)])
          if part.elementsEqual(stem) { return true }
        }
        return false
      }
    }
  }
}
