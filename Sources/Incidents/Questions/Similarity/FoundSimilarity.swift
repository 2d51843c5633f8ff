/// An incident that is like another, in few bytes: an archive has five for each of thousands.
struct FoundSimilarity {
  let place: Int32
  /// In thousandths.
  let score: UInt16
  let isNamed: Bool
  /// The features of the incident at `place` which the other shares, by their places in its `FeatureLayout`: first those that
  /// count most, and words together where they count together.
  var features = SIMD16<UInt8>()
  var featureCount: UInt8 = 0

  var sharedFeatures: [Int] { (0..<Int(featureCount)).map { Int(features[$0]) } }

  mutating func append(_ feature: Int) {
    guard featureCount < 16, feature < 256 else { return }
    features[Int(featureCount)] = UInt8(feature)
    featureCount += 1
  }
}

extension FoundSimilarity {
  /// Of what is shared.
  func digest(seed: UInt64) -> UInt64 {
    let first = seed &* 31 &+ (UInt64(featureCount) << 1 | (isNamed ? 1 : 0))
    return withUnsafeBytes(of: features) { TextHash.of($0, seed: first) }
  }
}
