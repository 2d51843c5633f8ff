import Synchronization

/// The answers to all questions, worked out when they are first asked for: a page and a data file tell them.
final class Trends: Sendable {
  private let found = Mutex<[TrendAnswer]?>(nil)

  /// Who comes while they are worked out waits.
  func answers(in site: Site) -> [TrendAnswer] {
    found.withLock { found in
      let answers = found ?? TrendQuestions.all.map { $0.answer(in: site) }
      found = answers
      return answers
    }
  }
}
