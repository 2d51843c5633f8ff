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
  static func recognised(in text: UnsafeBufferPointer<UInt8>) -> Alert? {
    guard text.count <= longest else { return nil }
    let line = LineBytes(bytes: text)
    guard line.saysState || line.saysDeploy else { return nil }
    for shape in AlertShape.all {
      guard var alert = shape.recognise(line) else { continue }
      alert.text = line.text(0..<line.count)
      return alert
    }
    return nil
  }

  /// In bytes; what is longer was pasted.
  private static let longest = 1_000
}
