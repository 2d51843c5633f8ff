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
    guard text.count <= longest else { return nil }
    return text.withUnsafeBufferPointer { bytes in
      let line = LineBytes(bytes: bytes)
      guard isWorthALook(line) else { return nil }
      for shape in AlertShape.all {
        guard var alert = shape.recognise(line) else { continue }
        alert.text = line.text(0..<line.count)
        return alert
      }
      return nil
    }
  }

  /// In bytes; what is longer was pasted.
  private static let longest = 1_000

  /// Cheap, since it is asked of every line: ` is ` followed by a capital, or ` deploy`.
  private static func isWorthALook(_ line: LineBytes) -> Bool {
    var index = 0
    while let space = line.find(0x20, from: index) {
      switch line[space + 1] {
      case UInt8(ascii: "i"):
        if line.holds("is ", at: space + 1), (0x41...0x5A).contains(line[space + 4]) { return true }
        if line.holds("is deploying ", at: space + 1) { return true }
      case UInt8(ascii: "d"): if line.holds("deployed ", at: space + 1) { return true }
      case UInt8(ascii: "f"): if line.holds("finished deploying ", at: space + 1) { return true }
      default: break
      }
      index = space + 1
    }
    return false
  }
}
