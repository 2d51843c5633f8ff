/// A message of an export.
struct ExportedMessage: Sendable {
  /// Its place among the messages, or that of the line in which it stands; counts from 1.
  var line: Int
  var time: ExportTime?
  var kind = ChatEvent.Kind.message
  var nick = ""
  var text = ""
  var target = ""

  init(line: Int) { self.line = line }

  /// What can't be understood, as it was written.
  init(line: Int, source: String, time: ExportTime? = nil) {
    self.line = line
    self.time = time
    kind = .other
    text = source
  }

  /// A line that is no JSON.
  init(line: Int, bytes: ArraySlice<UInt8>) {
    let text = String(validating: bytes, as: UTF8.self)
    self.init(
      line: line, source: text ?? String(String.UnicodeScalarView(bytes.map(Windows1252.scalar))))
  }

  /// What somebody did is told by the kind alone.
  mutating func become(_ kind: ChatEvent.Kind, _ text: String = "") {
    self.kind = kind
    self.text = text
  }

  /// Somebody took it back; that it was there is kept.
  mutating func becomeDeleted() { become(.server, "deleted a message") }
}
