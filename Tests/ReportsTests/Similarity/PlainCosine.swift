import Foundation
import Incidents

@testable import Reports

/// What one would try first: texts as bags of words, each word by how often it stands in a text and in how few texts, and the
/// cosine between them.
struct PlainCosine {
  private typealias Vector = [(word: String, weight: Double)]

  private let ids: [IncidentID]
  /// As many, by word.
  private let vectors: [Vector]

  init(_ texts: [(id: IncidentID, text: String)]) {
    ids = texts.map(\.id)
    let counts = texts.map { Self.counts($0.text) }
    var frequencies: [String: Int] = [:]
    for word in counts.flatMap(\.keys) { frequencies[word, default: 0] += 1 }
    vectors = counts.map { counts in
      let weights: Vector = counts.sorted { $0.key < $1.key }.map { word, count in
        let rarity = log(Double(texts.count) / Double(frequencies[word, default: 1]))
        return (word, Double(count) * rarity)
      }
      let norm = weights.reduce(0.0) { $0 + $1.weight * $1.weight }.squareRoot()
      return weights.map { ($0.word, $0.weight / max(norm, 1e-9)) }
    }
  }

  private static func counts(_ text: String) -> [String: Int] {
    let everyday = Set(EverydayWords.all)
    var counts: [String: Int] = [:]
    for part in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
      let word = String(part)
      guard word.count > 1, word.first?.isNumber == false, !everyday.contains(word) else { continue }
      counts[word, default: 0] += 1
    }
    return counts
  }

  /// The most alike first.
  func ranked(for id: IncidentID) -> [IncidentID] {
    guard let place = ids.firstIndex(of: id) else { return [] }
    let own = Dictionary(uniqueKeysWithValues: vectors[place].map { ($0.word, $0.weight) })
    let cosines = vectors.map { vector in
      vector.reduce(0.0) { $0 + $1.weight * own[$1.word, default: 0] }
    }
    return ids.indices.filter { $0 != place }.sorted { cosines[$0] > cosines[$1] }.map { ids[$0] }
  }
}
