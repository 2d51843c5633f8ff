/// A question that one asks of an archive, and how it is answered.
protocol TrendQuestion: Sendable {
  /// The place on the page.
  var anchor: String { get }
  /// As people ask it.
  var question: String { get }

  func answer(in site: Site, links: PageLinks) -> TrendAnswer
}
