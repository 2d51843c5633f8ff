import Bytes
import ChatLogs
import Incidents

/// The events of a log on standard output, piece by piece, and what there is to say of the log as a whole.
struct LogListing: ~Copyable {
  enum Style {
    case table
    case json
  }

  private let style: Style
  private var output = ByteBuffer(capacity: 1 << 20)
  private var shown = 0
  private var isEmpty = true
  private var hasTimes = false
  private var hasFormat = false

  init(_ style: Style) { self.style = style }

  /// Writes those events that are asked for.
  mutating func add(_ log: ChatLog, where isShown: (ChatEvent) -> Bool) throws {
    hasFormat = hasFormat || log.format != nil
    for event in log.events {
      isEmpty = false
      if event.time != nil { hasTimes = true }
      guard isShown(event) else { continue }
      switch style {
      case .table: LogTable.write(event, of: log, into: &output)
      case .json:
        output.append(shown == 0 ? "[\n " : ",\n ")
        LogJSON.write(event, of: log, into: &output)
      }
      shown += 1
    }
    try flush()
  }

  mutating func end() throws {
    if style == .json { output.append(shown == 0 ? "[]\n" : "\n]\n") }
    try flush()
  }

  private mutating func flush() throws {
    try output.withBytes(Console.output)
    output.removeAll()
  }

  /// What keeps a log from being of use.
  func warning(of file: String, as format: String?) -> String? {
    LogFault(isEmpty: isEmpty, hasFormat: hasFormat, hasTimes: hasTimes)?.message(of: file, as: format)
  }
}
