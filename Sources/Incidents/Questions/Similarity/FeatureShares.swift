/// Replaces the weights of an archive's features by the share that each has in what its incident says, and gives numbers only
/// to those that tell something: several incidents have them, and not half of all.
///
/// A word's share is that of BM25, as far as it looks at one text, times its rarity, over the norm of all words; so two texts
/// are as alike as the cosine between them. An alert's share falls with the number of alerts in the same way.
struct FeatureShares {
  private(set) var lists: FeatureLists
  /// By the new numbers; the first of each belongs to none.
  private(set) var values: [UInt32] = [0]
  private(set) var counts: [UInt32] = [0]
  private let usualLength: Double
  /// By the numbers of the lists, as the next.
  private var rarities: [Double] = [0]
  private var renumbered: [UInt32] = [0]

  /// With so much weight a word has half of the share that it would have if nothing else was said (k1 of BM25), in a report of
  /// the usual length.
  private static let saturation = 2.5
  /// How much of that grows with the length of the report (b of BM25).
  private static let lengthShare = 0.5
  /// How much of a norm is the text's own, and not the usual one (pivoted normalisation, Singhal 1996): else short reports were
  /// like everything.
  private static let ownNorm = 0.75
  /// In bits: a text of a few words, or of words that many have, is like another by chance, however much of it is the same.
  private static let leastNorm = 12.0
  /// Of a word, in bits: what over a third of all reports say tells nothing.
  private static let leastRarity = 1.5
  /// Weights of words have so many parts of a bit until the norms are known.
  private static let fraction = 64.0

  init(_ lists: consuming FeatureLists) {
    self.lists = lists
    let lengths = lists.lengths.reduce(0) { $0 + Int($1) }
    usualLength = max(Double(lengths) / Double(max(lists.lengths.count, 1)), 1)
    let rarity = Rarity(among: lists.lengths.count)
    var known: [Double?] = []
    for feature in lists.features.dropFirst() {
      let count = Int(feature.count)
      if known.count <= count { known += [Double?](repeating: nil, count: count + 1 - known.count) }
      let bits = known[count] ?? rarity.bits(of: count)
      known[count] = bits
      append(feature.kind, bits, count)
    }
  }

  private mutating func append(_ kind: FeatureKind, _ bits: Double, _ count: Int) {
    let rarity = kind == .word && bits < Self.leastRarity ? 0 : bits
    rarities.append(rarity)
    guard count > 1, rarity > 0 else { return renumbered.append(0) }
    renumbered.append(UInt32(values.count))
    values.append(kind.value(bits))
    counts.append(UInt32(count))
  }

  mutating func weigh() {
    let norms = lists.lengths.indices.map { incident in
      weighNames(of: incident)
      return weighWords(of: incident)
    }
    let usual = norms.reduce(0, +) / Double(max(norms.count, 1))
    for incident in norms.indices {
      let norm = (1 - Self.ownNorm) * usual + Self.ownNorm * norms[incident]
      shareWords(of: incident, norm: max(norm, Self.leastNorm))
    }
  }

  private func words(of incident: Int) -> Range<Int> {
    let start = Int(lists.starts[incident]) + Int(lists.words[incident])
    return start..<max(start, Int(lists.starts[incident + 1]))
  }

  private mutating func weighNames(of incident: Int) {
    let range = Int(lists.starts[incident])..<words(of: incident).lowerBound
    let alerts = range.count { lists.features[lists.entries[$0].number].kind == .alert }
    let alertShare = UInt32(Double(FeatureLists.Entry.whole) / Double(max(alerts, 1)).squareRoot())
    for index in range {
      let number = lists.entries[index].number
      let kind = lists.features[number].kind
      lists.entries[index] = FeatureLists.Entry(
        Int(renumbered[number]),
        weight: kind == .alert || kind == .alertOfHost ? alertShare : FeatureLists.Entry.whole)
    }
  }

  /// The norm of all its words.
  private mutating func weighWords(of incident: Int) -> Double {
    let length = Double(lists.lengths[incident]) / usualLength
    let half = Self.saturation * (1 - Self.lengthShare + Self.lengthShare * length)
    var sum = 0.0
    for index in words(of: incident) {
      let said = Double(lists.entries[index].weight)
      let number = lists.entries[index].number
      let weight = said > 0 ? rarities[number] * said / (said + half) : 0
      sum += weight * weight
      lists.entries[index] = FeatureLists.Entry(
        Int(renumbered[number]), weight: UInt32(weight * Self.fraction))
    }
    return sum.squareRoot()
  }

  private mutating func shareWords(of incident: Int, norm: Double) {
    let scale = Double(FeatureLists.Entry.whole) / (norm * Self.fraction)
    for index in words(of: incident) {
      let entry = lists.entries[index]
      let share = min(Double(entry.weight) * scale, Double(FeatureLists.Entry.whole))
      lists.entries[index] = FeatureLists.Entry(entry.number, weight: UInt32(share))
    }
  }
}
