import Incidents

/// What was found out before of the history of an archive, so that git need only be asked for what is new.
struct HistoryMemory {
  /// Another form gets another number.
  private static let magic = Array("icarus history 1\n".utf8)
  private static let file = "history"

  private let question: HistoryQuestion
  /// The ends of days for which all is so; in seconds since 1970.
  private let ends: ClosedRange<Int>
  private let bytes: [UInt8]
  /// Where the histories stand, and behind them the log.
  private let rest: Int

  /// Nothing of what is damaged at its front, or of another form.
  init?(in folder: CacheFolder) {
    guard let bytes = folder.read(Self.file) else { return nil }
    let front = try? Unpacker.read(bytes[...]) { (unpacker) throws(Unpacker.Damage) in
      guard unpacker.begins(with: Self.magic) else { throw Unpacker.Damage() }
      var content = try unpacker.checked()
      let question: HistoryQuestion = try content.value()
      let ends: ClosedRange<Int> = try content.value()
      return (question, ends, unpacker.place)
    }
    guard let front else { return nil }
    (question, ends, rest) = front
    self.bytes = bytes
  }

  /// All that was asked for; nothing where something else was, or it is damaged.
  func answer(to question: HistoryQuestion, until end: Int) -> ReportHistories? {
    guard self.question == question, ends.contains(end) else { return nil }
    return histories
  }

  /// What may be of use for another question.
  func histories(for question: HistoryQuestion) -> ReportHistories? {
    self.question.place == question.place && self.question.reading == question.reading ? histories : nil
  }

  private var histories: ReportHistories? {
    try? Unpacker.read(bytes[rest...]) { (unpacker) throws(Unpacker.Damage) in
      var content = try unpacker.checked()
      return try ReportHistories(from: &content)
    }
  }

  func log(for question: HistoryQuestion) -> HistoryLog? {
    guard self.question.place == question.place else { return nil }
    return try? Unpacker.read(bytes[rest...]) { (unpacker) throws(Unpacker.Damage) in
      _ = try unpacker.checkable()
      var content = try unpacker.checked()
      return try HistoryLog(from: &content)
    }
  }

  static func write(
    _ histories: ReportHistories, _ log: HistoryLog, for question: HistoryQuestion,
    ends: ClosedRange<Int>, to folder: CacheFolder
  ) {
    var packer = Packer(capacity: 1_048_576)
    packer.append(checkable: { packer in
      packer.append(question)
      packer.append(ends)
    })
    packer.append(checkable: { $0.append(histories) })
    packer.append(checkable: { $0.append(log) })
    folder.replace(file) { write in
      magic.withUnsafeBytes { write($0) }
      packer.withBytes { write($0) }
    }
  }
}
