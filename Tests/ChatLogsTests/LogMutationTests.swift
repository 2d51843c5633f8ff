import Foundation
import Incidents
import TestSupport
import Testing

@testable import ChatLogs

/// Lines of the fixtures, mutated at random: no format stops at them, and no line is lost. `ICARUS_MUTATIONS` sets how many
/// lines, `ICARUS_SEED` which.
@Suite struct LogMutationTests {
  private static func number(_ name: String) -> Int? {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
  }

  private static let lines: [[UInt8]] =
    (try? FormatFixtureTests.logs.flatMap { name in
      try ExpectedLog.bytes(of: name).split(separator: 0x0A).map(Array.init)
    }) ?? []

  /// Bytes that mean something to some format.
  private static let pieces: [[UInt8]] =
    [
      "<", ">", "*", "-", "[", "]", "(", ")", ":", " ", "\t", "\r", "!", "'", "\"", "-!- ", "*** ", " -> ",
      "--- ", "=== ",
      "mode/", " by ", "{", "}", "\u{1}", "\u{3}4,1", "•", "→ ", "\u{202F}", "99:99", "00:00", "2024-13-40",
      "999999999999",
    ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0x00], [0xE2, 0x80]]

  private static func mutated(_ generator: inout SeededGenerator) -> [UInt8] {
    var line = lines.randomElement(using: &generator) ?? []
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...line.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0 where place < line.count: line[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: line.removeSubrange(place..<min(line.count, place + Int.random(in: 0...8, using: &generator)))
      case 2: line.removeSubrange(place...)
      case 3:
        let other = lines.randomElement(using: &generator) ?? []
        line.insert(contentsOf: other.prefix(Int.random(in: 0...20, using: &generator)), at: place)
      default: line.insert(contentsOf: pieces.randomElement(using: &generator) ?? [], at: place)
      }
    }
    return line.filter { $0 != 0x0A }
  }

  @Test func noLineStopsAFormatOrIsLost() throws {
    let seed = UInt64(Self.number("ICARUS_SEED") ?? 1)
    let count = Self.number("ICARUS_MUTATIONS") ?? 2_000
    try #require(!Self.lines.isEmpty)
    var generator = SeededGenerator(seed: seed)
    var left = count
    while left > 0 {
      let lines = (0..<min(left, Int.random(in: 1...40, using: &generator))).map { _ in
        Self.mutated(&generator)
      }
      left -= lines.count
      for format in ChatLogFormat.all {
        parse(lines, format, seed)
        read(lines, format, seed)
      }
      read(lines, nil, seed)
    }
  }

  /// What a format says of a line lies in it.
  private func parse(_ lines: [[UInt8]], _ format: ChatLogFormat, _ seed: UInt64) {
    for line in lines {
      line.withUnsafeBufferPointer { bytes in
        CleanText.withText(of: bytes) { text in
          _ = format.recognises(text)
          let parsed = format.parse(text)
          let isInside = [parsed.nick, parsed.text, parsed.target].allSatisfy {
            $0.isEmpty || ($0.lowerBound >= 0 && $0.upperBound <= text.count)
          }
          if !isInside { Issue.record("\(format.name), seed \(seed): \(String(reflecting: line))") }
        }
      }
    }
  }

  /// Each line that isn't empty is an event, goes on with one, or stands around them: what a format says it is.
  private func read(_ lines: [[UInt8]], _ format: ChatLogFormat?, _ seed: UInt64) {
    var options = ChatLogOptions()
    options.fallbackDate = Day(year: 2024, month: 2, day: 29)
    options.format = format?.name
    let bytes = ChatLogReader.inUTF8(Array(lines.joined(separator: [0x0A])))
    let log = ChatLogReader.read(bytes, options: options)
    var place: String { "\(format?.name ?? "-"), seed \(seed): \(String(reflecting: lines))" }
    if let expected = eventLines(of: bytes, format), log.events.map(\.line) != expected {
      Issue.record("lines are lost or doubled: \(place)")
    }
    for event in log.events {
      let isText = [log.nick(of: event), log.text(of: event), log.target(of: event)].allSatisfy {
        String(validating: $0, as: UTF8.self) != nil
      }
      if !isText { Issue.record("no text: \(place)") }
    }
  }

  /// The lines that are events of their own. Without a format, where a line may be of any, nothing can be said of lines that
  /// one with messages of several lines would take.
  private func eventLines(of bytes: [UInt8], _ format: ChatLogFormat?) -> [Int]? {
    var numbers: [Int] = []
    let isKnown = bytes.withUnsafeBufferPointer { buffer in
      var lines = LogLines(buffer)
      while let line = lines.next() {
        let line = UnsafeBufferPointer(rebasing: buffer[line])
        if CleanText.isBlank(line) { continue }
        let isEvent = CleanText.withText(of: line) { text -> Bool? in
          guard let format else { return Self.spanning.contains { $0.recognises(text) } ? nil : true }
          switch format.parse(text).role {
          case .event: return true
          case .continuation: return numbers.isEmpty
          case .frame: return false
          }
        }
        guard let isEvent else { return false }
        if isEvent { numbers.append(lines.number) }
      }
      return true
    }
    return isKnown ? numbers : nil
  }

  /// Those whose messages may have several lines.
  private static let spanning: [ChatLogFormat] = [.thelounge, .matrixText, .discordText, .erc]
}
