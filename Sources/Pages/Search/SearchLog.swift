import ChatLogs
import Markdown
import Reports

/// What was said in a log, as rows of a report's search text.
struct SearchLog {
  private let curated: CuratedLog
  /// By the places of its events, whether the incident's page shows them.
  private let shown: [Bool]
  /// `irc-L`
  private let anchor: String

  init(_ log: CuratedLog, shown: [Bool]) {
    curated = log
    self.shown = shown
    anchor = PercentEncoding.encoded(path: log.reference.stem) + "-L"
  }

  func write(into rows: inout SearchRows) {
    var said: Set<String> = []
    let log = curated.log
    log.withWords { words in
      for index in log.events.indices {
        let event = log.events[index]
        guard event.kind.isWorthSearching, !curated.isHidden(event) else { continue }
        let alert = log.alert(of: event)
        if let alert, !said.insert(alert.text).inserted { continue }
        let text = words.text(of: event)
        if text.isEmpty { continue }
        rows.add(kind(of: index, isAlert: alert != nil), at: anchor, event.line, event.ordinal, text)
      }
    }
  }

  private func kind(of index: Int, isAlert: Bool) -> SearchRowKind {
    let isShown = shown.indices.contains(index) && shown[index]
    if isAlert { return isShown ? .alert : .loggedAlert }
    return isShown ? .line : .loggedLine
  }
}

extension ChatEvent.Kind {
  /// Whether it is more than the chat's housekeeping.
  fileprivate var isWorthSearching: Bool {
    switch self {
    case .message, .action, .notice, .topic, .other: true
    case .join, .part, .quit, .kick, .nick, .mode, .server, .day: false
    }
  }
}
