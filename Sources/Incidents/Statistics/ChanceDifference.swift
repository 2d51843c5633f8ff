/// How far two parts of an archive differ although nothing changed, found by resampling: what both parts hold is thrown
/// together, two parts of the same sizes are drawn from it again and again, each with replacement, and the differences are
/// noted.
///
/// It says nothing about why the parts differ. It only tells what difference needs no reason: durations and counts of
/// incidents scatter so much that most year-on-year changes are of this kind (Davidovič, "Incident Metrics in SRE", 2021).
package struct ChanceDifference: Hashable, Sendable {
  /// Nine in ten of the drawn differences are at most this large, in either direction.
  package let bound: Double

  /// Whether a difference is one that chance makes in nine of ten cases.
  package func explains(_ difference: Double) -> Bool { difference.magnitude <= bound }

  /// Of the difference of a measure over two parts of a pool, which have so many elements. Nothing where one has none.
  /// `measure` is given a part as drawn: the places of its elements in the pool.
  package init?(ofParts first: Int, _ second: Int, measure: ([Int]) -> Double) {
    guard first > 0, second > 0 else { return nil }
    let size = first + second
    var random = SeededRandom(seed: Self.seed)
    var part: [Int] = []
    part.reserveCapacity(max(first, second))
    func drawn(_ count: Int) -> Double {
      part.removeAll(keepingCapacity: true)
      for _ in 0..<count { part.append(random.index(below: size)) }
      return measure(part)
    }
    let differences = (0..<Self.rounds(of: size)).map { _ in (drawn(first) - drawn(second)).magnitude }
      .sorted()
    bound = differences[min(differences.count - 1, differences.count * 9 / 10)]
  }

  /// The same of two parts that are numbers, by their sums.
  package init?(ofSums first: [Int], _ second: [Int]) {
    let pool = first + second
    self.init(ofParts: first.count, second.count) { part in
      Double(part.reduce(0) { $0 + pool[$1] })
    }
  }

  /// The same archive has the same answer.
  private static let seed: UInt64 = 2014

  /// The same in another unit.
  package func scaled(by factor: Double) -> ChanceDifference { ChanceDifference(bound: bound * factor) }

  private init(bound: Double) { self.bound = bound }

  /// Large parts scatter little, and take longer to draw.
  private static func rounds(of count: Int) -> Int { min(1_000, max(200, 200_000 / count)) }
}
