/// What it counts for when two incidents have something in common, in points times 64: whole numbers, so that no order of
/// adding changes a sum.
///
/// What few incidents have tells more than what many have, so each thing counts by its rarity, in bits: the logarithm of how
/// many incidents there are for each that has it.
enum SimilarityWeights {
  /// One point.
  static let point = 64

  /// Somebody who knew both incidents said so.
  static let named = 20 * point
  /// A factor is what the author holds to be behind the incident: it is the strongest of what isn't said outright.
  static func factor(_ rarity: Double) -> UInt32 { points(3 * rarity) }
  /// The same check in the same state is the same symptom, which may have another cause.
  static func alert(_ rarity: Double) -> UInt32 { points(2 * rarity) }
  /// On the same host it is likely to be the same fault.
  static func alertOfHost(_ rarity: Double) -> UInt32 { points(rarity) }
  /// A tag groups: it is chosen from a few, and for many reasons.
  static func tag(_ rarity: Double) -> UInt32 { points(0.75 * min(rarity, mostOfGroup)) }
  /// A service has all kinds of incidents: by itself it says where, not what.
  static func service(_ rarity: Double) -> UInt32 { points(0.5 * min(rarity, mostOfGroup)) }
  /// Two texts that say the very same; those of related incidents share a fifth or so, which is as much as a factor.
  static let words: UInt32 = 60 * UInt32(point)

  /// What is less was chance: no service alone is as much, nor a tag, nor a few words that many reports have.
  static let least = 4 * point
  /// Of less it isn't worth to name the words.
  static let leastOfWords = point
  /// Nor a word that counts less.
  static let leastOfWord = point / 4
  /// As many points are a score of a half.
  private static let half = 20 * point

  /// In thousandths, of some points.
  static func score(of points: Int) -> Int { (1_000 * points + (points + half) / 2) / (points + half) }

  /// In bits: however rare a tag or service is, it stays one.
  private static let mostOfGroup = 5.0

  private static func points(_ points: Double) -> UInt32 {
    UInt32(min(points, 60) * Double(point))
  }
}
