/// The terms of one report, and whether each stands where it tells more than elsewhere.
struct ReportTerms: Equatable {
  private(set) var isHeavy: [[UInt8]: Bool] = [:]

  static let none = ReportTerms()

  private init() {}

  /// From a search text as it was published.
  init(_ text: [UInt8]) {
    var reader = SearchTextReader()
    text.withUnsafeBufferPointer { text in
      reader.read(text) { term, heavy in
        isHeavy[Array(term), default: false] = isHeavy[Array(term), default: false] || heavy
      }
    }
  }

  /// What is other than before, with nothing for what is no longer there; in no order.
  func changes(since before: ReportTerms) -> [(term: [UInt8], isHeavy: Bool?)] {
    let gone = before.isHeavy.keys.filter { isHeavy[$0] == nil }.map { (term: $0, isHeavy: Bool?.none) }
    return gone
      + isHeavy.filter { before.isHeavy[$0.key] != $0.value }.map { (term: $0.key, isHeavy: .some($0.value)) }
  }
}
