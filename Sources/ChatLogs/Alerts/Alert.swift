/// What a monitoring or deploy bot said.
package struct Alert: Hashable, Sendable {
  package let kind: Kind
  package let host: String?
  package let service: String?
  /// `CRITICAL`, `OK`, `DOWN`, …, as it was said.
  package let state: String?
  /// All that the bot said.
  package internal(set) var text = ""

  init(kind: Kind, host: String?, service: String?, state: String?) {
    self.kind = kind
    self.host = host
    self.service = service
    self.state = state
  }

  package enum Kind: String, Hashable, Sendable {
    case alert
    case recovery
    case ack
    case page
    case downtime
    case flapping
    case deploy
    case deployStart = "deploy-start"
  }

  /// The alert that a text is; nothing for what people say.
  static func recognised(in text: ArraySlice<UInt8>) -> Alert? {
    guard isWorthALook(text) else { return nil }
    let line = String(decoding: text, as: UTF8.self)
    for shape in AlertShape.all {
      guard var alert = shape.recognise(line) else { continue }
      alert.text = line
      return alert
    }
    return nil
  }

  /// Cheap, since it is asked of every line: ` is ` followed by a capital, or ` deploy`.
  private static func isWorthALook(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 1_000 else { return false }
    return text.withUnsafeBufferPointer { bytes in
      let line = LineBytes(bytes: bytes)
      var index = 0
      while let space = line.find(0x20, from: index) {
        if line.holds("is ", at: space + 1), (0x41...0x5A).contains(line[space + 4]) { return true }
        if line.holds("is deploying ", at: space + 1) || line.holds("deployed ", at: space + 1)
          || line.holds("finished deploying ", at: space + 1)
        {
          return true
        }
        index = space + 1
      }
      return false
    }
  }
}
