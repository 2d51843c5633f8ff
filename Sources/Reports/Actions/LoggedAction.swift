import ChatLogs

/// What somebody called an action in a chat, by MeetBot's word: `#action bob caps the channels`.
package struct LoggedAction: Hashable, Sendable {
  /// The place of the log among the report's.
  package let log: Int
  package let line: Int
  /// Behind the word; not empty.
  package let text: String

  /// Those in the ranges of the logs that a report shows, by log and line.
  package static func all(in report: Report) -> [LoggedAction] {
    report.logs.indices.flatMap { all(in: report.logs[$0], at: $0) }
  }

  private static func all(in curated: CuratedLog, at index: Int) -> [LoggedAction] {
    curated.log.withWords { words in
      curated.shown.compactMap { place in
        let event = curated.log.events[place]
        guard event.kind == .message else { return nil }
        let text = words.text(of: event)
        guard let word = MeetBotWord(text), word.kind == .action, !word.rest.isEmpty else { return nil }
        return LoggedAction(
          log: index, line: event.line,
          text: String(decoding: UnsafeBufferPointer(rebasing: text[word.rest]), as: UTF8.self))
      }
    }
  }
}
