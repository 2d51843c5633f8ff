import ChatLogs
import Incidents

/// A chat log from which a report is drafted. One object, since each of its events leads to it.
package final class SourceLog: Sendable {
  /// What the copy beside the report is called.
  package let name: String
  /// The file as it is, or in UTF-8 if it was in UTF-16.
  package let bytes: [UInt8]
  package let log: ChatLog
  package let options: ChatLogOptions

  /// `options` as the archive would read it, and what the user said of it.
  package init(name: String, bytes: [UInt8], options: ChatLogOptions) {
    self.name = name
    self.bytes = ChatLogReader.inUTF8(bytes)
    self.options = options
    log = ChatLogReader.read(bytes, options: options)
  }

  func text(of event: ChatEvent) -> String { String(decoding: log.text(of: event), as: UTF8.self) }

  func nick(of event: ChatEvent) -> String { String(decoding: log.nick(of: event), as: UTF8.self) }
}
