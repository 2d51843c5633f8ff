import Incidents

/// Reads a chat log: every line becomes an event, none stops it.
package struct ChatLogReader {
  private let format: ChatLogFormat?
  private var calendar: LogCalendar
  private var log: ChatLog

  package static func read(_ bytes: [UInt8], options: ChatLogOptions) -> ChatLog {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = ChatLogReader(bytes, format: format(of: buffer, options), options)
      reader.read(buffer)
      return reader.log
    }
  }

  private init(_ bytes: [UInt8], format: ChatLogFormat?, _ options: ChatLogOptions) {
    self.format = format
    calendar = LogCalendar(options)
    log = ChatLog(storage: bytes)
    log.format = format?.name
    log.events.reserveCapacity(bytes.count / 64)
  }

  private static func format(of bytes: UnsafeBufferPointer<UInt8>, _ options: ChatLogOptions)
    -> ChatLogFormat?
  {
    guard let name = options.format else { return FormatVote.winner(for: bytes) }
    return ChatLogFormat.all.first { $0.name == name }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines = LogLines(bytes)
    while let line = lines.next() {
      log.lineCount = lines.number
      if line.isEmpty { continue }
      let raw = UnsafeBufferPointer(rebasing: bytes[line])
      if CleanText.isClean(raw) {
        read(LineBytes(bytes: raw), lines.number, storedAt: line.lowerBound)
      } else {
        readUnclean(raw, lines.number)
      }
    }
  }

  /// Text that isn't in the file as it is to be shown is stored behind it.
  private mutating func readUnclean(_ raw: UnsafeBufferPointer<UInt8>, _ number: Int) {
    var clean: [UInt8] = []
    CleanText.append(raw, to: &clean)
    let start = log.storage.count
    log.storage += clean
    clean.withUnsafeBufferPointer { read(LineBytes(bytes: $0), number, storedAt: start) }
  }

  /// `start` is the place of the line's first byte in the log's storage.
  private mutating func read(_ line: LineBytes, _ number: Int, storedAt start: Int) {
    let parsed = format?.parse(line) ?? ParsedLine(kind: .other, text: 0..<line.count)
    var event = ChatEvent(
      line: number, kind: parsed.kind, time: calendar.moment(parsed.moment),
      nick: ChatLogReader.stored(parsed.nick, start), text: ChatLogReader.stored(parsed.text, start),
      target: ChatLogReader.stored(parsed.target, start))
    switch event.kind {
    case .message, .notice: recognise(&event, UnsafeBufferPointer(rebasing: line.bytes[parsed.text]))
    case .day: if case .day(let day) = parsed.moment { write(day, as: &event) }
    default: break
    }
    log.events.append(event)
  }

  @inline(__always)
  private static func stored(_ range: Range<Int>, _ start: Int) -> Range<Int32> {
    Int32(clamping: range.lowerBound + start)..<Int32(clamping: range.upperBound + start)
  }

  private mutating func write(_ day: Day, as event: inout ChatEvent) {
    let start = log.storage.count
    log.storage += day.description.utf8
    event.text = ChatLogReader.stored(0..<log.storage.count - start, start)
  }

  /// Lines of monitoring and deploy bots carry more than their text.
  private mutating func recognise(_ event: inout ChatEvent, _ text: UnsafeBufferPointer<UInt8>) {
    guard let alert = Alert.recognised(in: text) else { return }
    event.alert = Int32(clamping: log.alerts.count)
    log.alerts.append(alert)
  }
}
