import Incidents
import Testing

@testable import ChatLogs

@Suite("A log in pieces is the log")
struct LogPiecesTests {
  private func texts(_ log: ChatLog) -> [String] {
    log.events.map { String(decoding: log.text(of: $0), as: UTF8.self) }
  }

  @Test(
    "A message goes on behind lines that are passed over, whatever the piece",
    arguments: ["Exported 6 message(s)", "", "\r", "===========\n\nGuild: Ops"])
  func passedOver(between: String) {
    var options = ChatLogOptions()
    options.fallbackDate = Day(year: 2025, month: 6, day: 17)
    options.format = "discord-text"
    let bytes = Array("[17-Jun-25 10:03 AM] lena\nanyone else?\n\(between)\nit is back\n".utf8)
    let whole = texts(ChatLogReader.read(bytes, options: options))
    #expect(whole == ["anyone else?\nit is back"])
    for length in 1...bytes.count {
      var pieces = LogPieces(length: length, options)
      var rest = bytes[...]
      var read: [String] = []
      pieces.read {
        defer { rest = rest.dropFirst(length) }
        return Array(rest.prefix(length))
      } _: {
        read += texts($0)
      }
      #expect(read == whole, "in pieces of \(length)")
    }
  }

  @Test("A marker in a later piece tells the day of the lines before it", arguments: [1, 20, 1_000])
  func markersOfTheFront(length: Int) {
    var options = ChatLogOptions()
    options.format = "irssi"
    var text = Array("23:58 < a> x\n23:59 < a> y\n--- Day changed Mon Mar 03 2014\n00:10 < a> z\n".utf8)
    var days: [String] = []
    var pieces = LogPieces(length: length, options)
    pieces.read {
      defer { text = [] }
      return text
    } _: {
      days += $0.events.map { $0.time?.local.day.description ?? "-" }
    }
    #expect(days == ["2014-03-02", "2014-03-02", "2014-03-03", "2014-03-03"])
  }
}
