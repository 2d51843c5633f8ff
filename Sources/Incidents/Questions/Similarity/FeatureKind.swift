/// What kinds of features incidents may share; two of different kinds may bear the same name.
enum FeatureKind: UInt8 {
  case word = 1
  case factor
  case alert
  case alertOfHost
  case tag
  case service

  /// What a feature counts for where it is the whole of what two incidents say.
  func value(_ rarity: Double) -> UInt32 {
    switch self {
    case .word: SimilarityWeights.words
    case .factor: SimilarityWeights.factor(rarity)
    case .alert: SimilarityWeights.alert(rarity)
    case .alertOfHost: SimilarityWeights.alertOfHost(rarity)
    case .tag: SimilarityWeights.tag(rarity)
    case .service: SimilarityWeights.service(rarity)
    }
  }
}
