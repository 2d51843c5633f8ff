/// The answers to all questions: a page and a data file tell them.
final class Trends: Sendable {
  private let found = Once<[TrendAnswer]>()

  func answers(in site: Site) -> [TrendAnswer] {
    found.value { TrendQuestions.all.map { $0.answer(in: site) } }
  }
}
