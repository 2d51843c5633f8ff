import Incidents
package struct Alert: Sendable {
  package enum Kind: String, Sendable {
    case alert, recovery, ack, page, downtime, flapping, deploy, deployStart
  }
  package var kind: Kind; package var text: String
}
package struct ChatEvent: Sendable {
  package enum Kind: String, Sendable {
    case message, action, notice, join, part, quit, kick, nick, topic, mode, day, server, other
  }
  package var line: Int; package var time: Timestamp?; package var kind: Kind
}
package struct ChatLog: Sendable {
  package var events: [ChatEvent]; package var format: String?; package var lineCount: Int
  package func text(of event: ChatEvent) -> ArraySlice<UInt8> { [] }
  package func nick(of event: ChatEvent) -> ArraySlice<UInt8> { [] }
  package func alert(of event: ChatEvent) -> Alert? { nil }
}
package struct ChatLogOptions: Sendable {
  package var date: Day?; package var fallbackDate: Day?; package var zone = Zone.utc;
  package var format: String?; package var fileName = ""; package var offset = 0;
  package var bots: [String] = []; package init() {}
}
package struct ChatLogFormat: Sendable {
  package var name: String; package static let all: [ChatLogFormat] = []
}
package enum ChatLogReader {
  package static func read(_ b: [UInt8], options: ChatLogOptions) -> ChatLog {
    ChatLog(events: [], format: "irssi", lineCount: 0)
  }
}
package struct CuratedLog: Sendable {
  package let log: ChatLog; package let reference: LogReference; package var shown: [Int] = []
  package init(_ log: ChatLog, reference: LogReference, milestones: Milestones) {
    self.log = log; self.reference = reference
  }
  package func isKey(_ event: ChatEvent) -> Bool { false }
  package func isHidden(_ event: ChatEvent) -> Bool { false }
  package func events(inLines: ClosedRange<Int>) -> [Int] { [] }
}
