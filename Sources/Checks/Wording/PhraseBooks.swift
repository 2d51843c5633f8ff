import Synchronization

/// A book for each part of a report, written when the first report is looked at: who looks at none need not wait for it.
final class PhraseBooks: Sendable {
  private let rules: [any WordingRule]
  private let books = Mutex<[PhraseBook]?>(nil)

  init(_ rules: [any WordingRule]) { self.rules = rules }

  /// By the numbers of the parts.
  var all: [PhraseBook] {
    books.withLock { books in
      let written = books ?? PhraseBook.all(of: rules)
      books = written
      return written
    }
  }
}
