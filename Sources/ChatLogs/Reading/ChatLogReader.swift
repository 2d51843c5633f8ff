import Bytes
import Incidents

/// Reads a chat log: every line becomes an event, none stops it.
package struct ChatLogReader {
  /// Lines that are looked at to find the format.
  private static let sniffed = 50

  private let format: ChatLogFormat?
  private var calendar: LogCalendar
  private let bots: Set<[UInt8]>
  private var log = ChatLog()

  package static func read(_ bytes: [UInt8], options: ChatLogOptions) -> ChatLog {
    bytes.withUnsafeBufferPointer { bytes in
      var bytes = bytes[...]
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
      var reader = ChatLogReader(UnsafeBufferPointer(rebasing: bytes), options)
      reader.read(UnsafeBufferPointer(rebasing: bytes))
      return reader.log
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ options: ChatLogOptions) {
    format = ChatLogReader.format(of: bytes, options)
    calendar = LogCalendar(options)
    bots = Set(options.bots.map { Array($0.utf8) })
    log.format = format?.name
    log.storage.reserveCapacity(bytes.count)
    log.events.reserveCapacity(bytes.count / 64)
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    ChatLogReader.forEachLine(bytes) { number, line in
      log.lineCount = number
      if !line.isEmpty { read(line, number) }
      return true
    }
  }

  private mutating func read(_ raw: UnsafeBufferPointer<UInt8>, _ number: Int) {
    let start = log.storage.count
    CleanText.append(raw, to: &log.storage)
    let parsed = log.storage.withUnsafeBufferPointer { storage in
      let line = LineBytes(bytes: UnsafeBufferPointer(rebasing: storage[start...]))
      return format?.parse(line) ?? ParsedLine(kind: .other, text: 0..<line.count)
    }
    let time = time(of: parsed)
    var text = stored(parsed.text, start)
    if let day = parsed.newDay {
      text = stored(0..<10, log.storage.count)
      log.storage += day.description.utf8
    }
    var event = ChatEvent(
      line: number, kind: parsed.kind, time: time, nick: stored(parsed.nick, start), text: text,
      target: stored(parsed.target, start))
    recognise(&event)
    log.events.append(event)
  }

  private func stored(_ range: Range<Int>, _ start: Int) -> Range<Int32> {
    Int32(clamping: range.lowerBound + start)..<Int32(clamping: range.upperBound + start)
  }

  private mutating func time(of parsed: ParsedLine) -> Timestamp? {
    if let day = parsed.newDay {
      calendar.begin(day)
      return calendar.moment(of: LocalTime(day: day, secondOfDay: 0, precision: .minute))
    }
    if let session = parsed.session {
      calendar.begin(session.day)
      return calendar.moment(of: session)
    }
    return parsed.clock.flatMap { calendar.moment(of: $0) }
  }

  /// Lines of monitoring and deploy bots carry more than their text.
  private mutating func recognise(_ event: inout ChatEvent) {
    guard event.kind == .message || event.kind == .notice,
      let alert = Alert.recognised(in: log.text(of: event))
    else {
      return
    }
    event.alert = Int32(clamping: log.alerts.count)
    log.alerts.append(alert)
  }

  private static func format(of bytes: UnsafeBufferPointer<UInt8>, _ options: ChatLogOptions)
    -> ChatLogFormat?
  {
    if let name = options.format { return ChatLogFormat.all.first { $0.name == name } }
    var votes = [Int](repeating: 0, count: ChatLogFormat.all.count)
    forEachLine(bytes) { number, raw in
      var clean: [UInt8] = []
      CleanText.append(raw, to: &clean)
      clean.withUnsafeBufferPointer { clean in
        for (index, format) in ChatLogFormat.all.enumerated() where format.recognises(LineBytes(bytes: clean))
        {
          votes[index] += 1
        }
      }
      return number < sniffed
    }
    guard let most = votes.max(), most > 0, let index = votes.firstIndex(of: most) else { return nil }
    return ChatLogFormat.all[index]
  }

  /// Lines without their breaks, until `body` says that it has seen enough.
  private static func forEachLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    var start = 0
    var number = 0
    while start < bytes.count {
      let end = bytes.first(0x0A, from: start) ?? bytes.count
      var stop = end
      if stop > start, bytes[stop - 1] == 0x0D { stop -= 1 }
      number += 1
      guard body(number, UnsafeBufferPointer(rebasing: bytes[start..<stop])) else { return }
      start = end + 1
    }
  }
}
