/// What a monitoring or deploy bot said.
package struct Alert: Hashable, Sendable {
  package let kind: Kind
  /// All that the bot said.
  package let text: String
  /// Where the names stand in the UTF-8 of `text`.
  private let places: Places

  struct Places: Hashable {
    var host: Range<Int>?
    var service: Range<Int>?
    var state: Range<Int>?
  }

  init(_ kind: Kind, _ line: LineBytes, _ places: Places) {
    self.kind = kind
    text = line.text(0..<line.count)
    self.places = places
  }

  package var host: String? { places.host.flatMap(name) }
  package var service: String? { places.service.flatMap(name) }
  /// `CRITICAL`, `OK`, `DOWN`, …, as it was said.
  package var state: String? { places.state.flatMap(name) }

  private func name(_ place: Range<Int>) -> String? {
    String(text.utf8.dropFirst(place.lowerBound).prefix(place.count))
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
      if let alert = shape.recognise(line) { return alert }
    }
    return nil
  }

  /// In bytes; what is longer was pasted.
  private static let longest = 1_000
}
