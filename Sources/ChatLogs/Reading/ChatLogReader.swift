import Incidents

/// Reads a chat log: every line becomes an event or goes on with the one before, none stops it.
package struct ChatLogReader {
  /// Of the line before; in a file of several clients it changes.
  private var format: ChatLogFormat?
  /// Whether somebody said which format it is.
  private let isNamed: Bool
  /// Of the log as a whole.
  private let name: String?
  private let bots: BotNicks
  /// Of dates in numbers.
  private let order: DateOrder?
  private var calendar: LogCalendar
  /// Of the line that was read last.
  private var number = 0
  private var log = ChatLog(storage: [])
  /// In bytes, of the piece that is read.
  private var fileLength = 0

  package static func read(_ bytes: [UInt8], options: ChatLogOptions) -> ChatLog {
    let bytes = inUTF8(bytes)
    if let log = ExportReader.read(bytes, options: options) { return log }
    var reader = ChatLogReader(front: bytes, options)
    return reader.read(bytes)
  }

  /// The bytes of a log as they are read: those of a file in UTF-16 in UTF-8, all others as they are.
  package static func inUTF8(_ bytes: [UInt8]) -> [UInt8] { UTF16Text.inUTF8(bytes) ?? bytes }

  /// `front` are the first lines of the log, by which its format and its days are found: `longestFront` bytes, or all.
  package init(front: [UInt8], _ options: ChatLogOptions) {
    isNamed = options.format != nil
    let front = ChatLogReader.wholeLines(front)
    let day = options.date ?? FileNameDate.day(in: options.fileName)
    let order = front.withUnsafeBufferPointer {
      DateOrder.told(by: $0, known: day ?? options.fallbackDate)
    }
    format =
      options.format.map(ChatLogFormat.named)
      ?? front.withUnsafeBufferPointer { FormatVote.winner(for: $0, order) }
    name = format?.name
    bots = BotNicks(options.bots)
    self.order = order
    calendar = LogCalendar(
      options, day: day, front: LogFront(bytes: front, format: format, order: order))
  }

  /// In bytes.
  package static let longestFront = 65_536

  /// The lines that lie within `longestFront` bytes.
  private static func wholeLines(_ front: [UInt8]) -> [UInt8] {
    guard front.count > longestFront else { return front }
    let end = front[..<longestFront].lastIndex(of: 0x0A) ?? longestFront
    return Array(front[..<end])
  }

  /// Reads what follows the pieces before, up to the end of a line: a log that is too long to hold is read in pieces. Lines
  /// are counted through all of them.
  package mutating func read(_ piece: [UInt8]) -> ChatLog {
    log = ChatLog(storage: piece)
    fileLength = piece.count
    log.format = name
    log.events.reserveCapacity(piece.count / 64)
    piece.withUnsafeBufferPointer { readLines($0) }
    defer { log = ChatLog(storage: []) }
    return log
  }

  /// Whether a line can't stand first in a piece, since it goes on with the line before, or is passed over, so that the next
  /// one may.
  package func goesOn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    CleanText.withText(of: line, order) { text in
      if text.count == 0 { return true }
      switch format?.parse(text).role {
      case .continuation, .frame: return true
      case .event, nil: return false
      }
    }
  }

  private mutating func readLines(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lines = LogLines(bytes, from: number)
    while let line = lines.next() {
      number = lines.number
      if line.isEmpty { continue }
      let raw = UnsafeBufferPointer(rebasing: bytes[line])
      if CleanText.isClean(raw) {
        read(LineBytes(bytes: raw, dateOrder: order), storedAt: line.lowerBound)
      } else if !CleanText.isBlank(raw) {
        readUnclean(raw)
      }
    }
    log.lineCount = number
  }

  /// Text that isn't in the file as it is to be shown is stored behind it.
  private mutating func readUnclean(_ raw: UnsafeBufferPointer<UInt8>) {
    var clean: [UInt8] = []
    CleanText.append(raw, to: &clean)
    let start = log.storage.count
    log.storage += clean
    clean.withUnsafeBufferPointer {
      read(LineBytes(bytes: $0, hadMarks: CleanText.hasMarks(raw), dateOrder: order), storedAt: start)
    }
  }

  /// `start` is the place of the line's first byte in the log's storage.
  private mutating func read(_ line: LineBytes, storedAt start: Int) {
    let parsed = parse(line)
    switch parsed.role {
    case .event: append(parsed, line, storedAt: start)
    case .continuation(let joint): goOn(parsed, line, joint, storedAt: start)
    case .frame: break
    }
  }

  /// What the format of the line before doesn't know may be another's.
  private mutating func parse(_ line: LineBytes) -> ParsedLine {
    let parsed = format?.parse(line) ?? line.unknown
    guard parsed.kind == .other, case .event = parsed.role, !isNamed, let other = FormatVote.format(of: line)
    else {
      return parsed
    }
    format = other
    return other.parse(line)
  }

  private mutating func append(_ parsed: ParsedLine, _ line: LineBytes, storedAt start: Int) {
    var event = ChatEvent(
      line: number, kind: parsed.kind, time: calendar.moment(parsed.moment),
      nick: ChatLogReader.stored(parsed.nick, start), text: ChatLogReader.stored(parsed.text, start),
      target: ChatLogReader.stored(parsed.target, start))
    switch event.kind {
    case .message, .notice: recognise(&event, line.bytes[parsed.text], by: line.bytes[parsed.nick])
    case .day: if case .day(let day) = parsed.moment { write(day, as: &event) }
    default: break
    }
    log.events.append(event)
  }

  /// Adds a line to the text of the event before; without one it is kept by itself.
  private mutating func goOn(_ parsed: ParsedLine, _ line: LineBytes, _ joint: UInt8, storedAt start: Int) {
    guard var event = log.events.popLast() else { return append(parsed, line, storedAt: start) }
    log.continuedLines[number] = event.line
    if event.text.isEmpty {
      event.text = ChatLogReader.stored(parsed.text, start)
      if parsed.kind != .other { event.kind = parsed.kind }
    } else {
      lengthen(&event, by: line.bytes[parsed.text], joint, storedAt: start)
    }
    // What is longer was pasted, and looked at before.
    if event.alert == nil, event.kind == .message || event.kind == .notice, event.text.count <= Alert.longest
    {
      let words = Array(log.nick(of: event) + log.text(of: event))
      let nick = event.nick.count
      words.withUnsafeBufferPointer { recognise(&event, $0[nick...], by: $0[..<nick]) }
    }
    log.events.append(event)
  }

  /// A text that grows stands at the end of the storage, so that each line is copied once.
  private mutating func lengthen(
    _ event: inout ChatEvent, by text: Slice<UnsafeBufferPointer<UInt8>>, _ joint: UInt8, storedAt start: Int
  ) {
    // What was stored of the line itself is in the way.
    if start >= fileLength { log.storage.removeSubrange(start...) }
    if Int(event.text.upperBound) != log.storage.count {
      let place = log.storage.count
      log.storage += Array(log.text(of: event))
      event.text = ChatLogReader.stored(0..<event.text.count, place)
    }
    log.storage.append(joint)
    log.storage += text
    event.text = event.text.lowerBound..<Int32(clamping: log.storage.count)
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
  private mutating func recognise(
    _ event: inout ChatEvent, _ text: Slice<UnsafeBufferPointer<UInt8>>,
    by nick: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    guard
      let alert = Alert.recognised(
        in: UnsafeBufferPointer(rebasing: text), by: UnsafeBufferPointer(rebasing: nick), bots)
    else { return }
    event.alert = Int32(clamping: log.alerts.count)
    log.alerts.append(alert)
  }
}
