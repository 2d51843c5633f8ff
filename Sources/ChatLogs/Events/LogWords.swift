/// The words of a log's events, lent for as long as many of them are written: to hold on to a slice costs more than to
/// copy it.
package struct LogWords {
  /// All of them, and what stands between.
  package let storage: UnsafeBufferPointer<UInt8>

  package func text(of event: ChatEvent) -> UnsafeBufferPointer<UInt8> { slice(event.text) }

  /// Without a mark of rank before it; empty where nobody is named.
  package func nick(of event: ChatEvent) -> UnsafeBufferPointer<UInt8> { slice(event.nick) }

  /// Where the text stands among all words.
  package func place(ofText event: ChatEvent) -> Range<Int> { place(event.text) }

  /// Where the nick stands among all words.
  package func place(ofNick event: ChatEvent) -> Range<Int> { place(event.nick) }

  private func slice(_ range: Range<Int32>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: storage[place(range)])
  }

  private func place(_ range: Range<Int32>) -> Range<Int> {
    min(Int(range.lowerBound), storage.count)..<min(Int(range.upperBound), storage.count)
  }
}

extension ChatLog {
  package func withWords<Result>(_ body: (LogWords) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(LogWords(storage: $0)) }
  }
}
