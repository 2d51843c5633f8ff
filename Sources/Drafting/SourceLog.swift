import ChatLogs
import Incidents

/// A chat log from which a report is drafted. One object, since each of its events leads to it.
package final class SourceLog: Sendable {
  /// What the copy beside the report is called.
  package let name: String
  package let content: Content
  package let log: ChatLog
  package let options: ChatLogOptions

  package enum Content: Sendable {
    /// A file as it is, or in UTF-8 if it was in UTF-16.
    case file([UInt8])
    /// The folder of a channel of Slack, a file a day.
    case days([(name: String, bytes: [UInt8])])
  }

  /// `options` as the archive would read it, and what the user said of it.
  package convenience init(name: String, bytes: [UInt8], options: ChatLogOptions) {
    self.init(
      name: name, .file(ChatLogReader.inUTF8(bytes)), ChatLogReader.read(bytes, options: options), options)
  }

  /// `options` tell who the people are, too.
  package convenience init(
    name: String, days: [(name: String, bytes: [UInt8])], options: ChatLogOptions
  ) {
    self.init(
      name: name, .days(days), ChatLogReader.read(days: days.map(\.bytes), options: options), options)
  }

  private init(name: String, _ content: Content, _ log: ChatLog, _ options: ChatLogOptions) {
    self.name = name
    self.content = content
    self.log = log
    self.options = options
  }

  func text(of event: ChatEvent) -> String { String(decoding: log.text(of: event), as: UTF8.self) }

  func nick(of event: ChatEvent) -> String { String(decoding: log.nick(of: event), as: UTF8.self) }
}
