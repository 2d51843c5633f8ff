import ChatLogs

extension ChatEvent {
  /// Whether somebody said it; the rest is the chat's own housekeeping.
  var isTalk: Bool {
    switch kind {
    case .message, .action, .notice: true
    case .join, .part, .quit, .kick, .nick, .topic, .mode, .day, .server, .other: false
    }
  }
}

extension ChatLog {
  func event(_ index: Int) -> ChatEvent? { events.indices.contains(index) ? events[index] : nil }
}
