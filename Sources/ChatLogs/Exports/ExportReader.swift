import Incidents

/// Makes a log of the exports of chat programs.
struct ExportReader {
  private let options: ChatLogOptions
  private let bots: BotNicks
  private var log = ChatLog(storage: [])

  /// Nothing where the bytes are no export, or not of the format that is named.
  static func read(_ bytes: [UInt8], options: ChatLogOptions) -> ChatLog? {
    let named = options.format.map { name in ChatExport.all.first { $0.name == name } }
    if case .some(nil) = named { return nil }
    guard let document = ExportDocument(bytes),
      let export = named ?? ChatExport.all.first(where: { $0.recognises(document) }),
      let exported = export.read(document, ExportSurroundings(options))
    else { return nil }
    return log(of: exported, export, options)
  }

  /// Files of one channel, a day each, as one log. A file that is no JSON stands in it line for line.
  static func read(days: [[UInt8]], options: ChatLogOptions) -> ChatLog {
    let surroundings = ExportSurroundings(options)
    var all = ExportedMessages()
    var isExport = false
    for bytes in days {
      if let day = ExportDocument(bytes).flatMap({ ChatExport.slack.read($0, surroundings) }) {
        isExport = true
        all.append(day)
      } else {
        all.append(ExportedMessages(unreadable: bytes))
      }
    }
    return log(of: all, isExport ? .slack : nil, options)
  }

  private static func log(
    of exported: ExportedMessages, _ export: ChatExport?, _ options: ChatLogOptions
  ) -> ChatLog {
    var reader = ExportReader(options: options)
    reader.log.format = export?.name
    reader.log.lineCount = exported.lineCount
    var ordinals: [Int: Int32] = [:]
    for message in exported.inOrderOfTime {
      ordinals[message.line, default: 0] += 1
      reader.append(message, ordinal: ordinals[message.line] ?? 1)
    }
    return reader.log
  }

  private init(options: ChatLogOptions) {
    self.options = options
    bots = BotNicks(options.bots)
  }

  private mutating func append(_ message: ExportedMessage, ordinal: Int32) {
    var event = ChatEvent(
      line: message.line, kind: message.kind, time: message.time.map(timestamp),
      nick: stored(message.nick, separator: 0x20), text: stored(message.text, separator: 0x0A),
      target: stored(message.target, separator: 0x20))
    event.ordinal = ordinal
    if let last = log.events.last, last.line > event.line { log.isInOrderOfLines = false }
    if message.kind == .message || message.kind == .notice { recognise(&event) }
    log.events.append(event)
  }

  private func timestamp(_ time: ExportTime) -> Timestamp {
    options.zone.timestamp(at: time.microseconds / 1_000_000 + options.offset, precision: .second)
  }

  /// Where a text stands in the log's storage, without control codes; `separator` stands between its lines.
  private mutating func stored(_ text: String, separator: UInt8) -> Range<Int32> {
    let start = log.storage.count
    var text = text
    text.withUTF8 { bytes in
      var lines = LogLines(bytes)
      while let line = lines.next() {
        if lines.number > 1 { log.storage.append(separator) }
        let line = UnsafeBufferPointer(rebasing: bytes[line])
        if CleanText.isClean(line) { log.storage += line } else { CleanText.append(line, to: &log.storage) }
      }
    }
    return Int32(clamping: start)..<Int32(clamping: log.storage.count)
  }

  /// Lines of monitoring and deploy bots carry more than their text.
  private mutating func recognise(_ event: inout ChatEvent) {
    guard
      let alert = log.withWords({ Alert.recognised(in: $0.text(of: event), by: $0.nick(of: event), bots) })
    else { return }
    event.alert = Int32(clamping: log.alerts.count)
    log.alerts.append(alert)
  }
}

extension ChatLogReader {
  /// Reads the files of one channel of an export of Slack, a day each, as one log: their lines count on.
  package static func read(days: [[UInt8]], options: ChatLogOptions) -> ChatLog {
    ExportReader.read(days: days, options: options)
  }
}

extension ExportedMessages {
  /// The lines of a file that is no JSON.
  fileprivate init(unreadable bytes: [UInt8]) {
    self.init()
    bytes.withUnsafeBufferPointer { buffer in
      var lines = LogLines(buffer)
      while let line = lines.next() {
        lineCount = lines.number
        if !line.isEmpty { messages.append(ExportedMessage(line: lines.number, bytes: bytes[line])) }
      }
    }
  }
}
