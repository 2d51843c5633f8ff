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
    var incident: Range<Int>?
  }

  init(_ kind: Kind, _ line: LineBytes, _ places: Places = Places()) {
    self.kind = kind
    text = line.text(0..<line.count)
    self.places = places
  }

  private init(_ kind: Kind, text: String, _ places: Places) {
    self.kind = kind
    self.text = text
    self.places = places
  }

  /// The same in other words of the same length.
  func saying(_ words: ArraySlice<UInt8>) -> Alert {
    Alert(kind, text: String(decoding: words, as: UTF8.self), places)
  }

  package var host: String? { places.host.flatMap(name) }
  /// What is checked or deployed.
  package var service: String? { places.service.flatMap(name) }
  /// `CRITICAL`, `OK`, `DOWN`, `FIRING`, …, in capitals whatever was said.
  package var state: String? { places.state.flatMap(name)?.uppercased() }
  /// The number by which a pager knows it.
  package var incident: String? { places.incident.flatMap(name) }

  private func name(_ place: Range<Int>) -> String? {
    var text = text
    return text.withUTF8 {
      String(decoding: UnsafeBufferPointer(rebasing: $0[place.clamped(to: $0.indices)]), as: UTF8.self)
    }
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    case alert
    case recovery
    case ack
    case page
    case downtime
    case flapping
    case deploy
    case deployStart = "deploy-start"
  }

  /// The alert that a text is; nothing for what people say. A bot that the archive lists never says anything else.
  @inline(__always)
  static func recognised(
    in text: UnsafeBufferPointer<UInt8>, by nick: UnsafeBufferPointer<UInt8>, _ bots: BotNicks
  ) -> Alert? {
    let line = LineBytes(bytes: text)
    guard line.mayBeAlert || !bots.isEmpty else { return nil }
    return shaped(line, by: nick, bots) ?? said(line, by: nick, bots)
  }

  private static func shaped(_ line: LineBytes, by nick: UnsafeBufferPointer<UInt8>, _ bots: BotNicks)
    -> Alert?
  {
    guard line.count <= longest, line.mayBeAlert, !line.isQuestion else { return nil }
    lazy var isBot = bots.includes(nick)
    for shape in AlertShape.all where !shape.needsBot || isBot {
      if let alert = shape.recognise(line) { return alert }
    }
    return nil
  }

  private static func said(_ line: LineBytes, by nick: UnsafeBufferPointer<UInt8>, _ bots: BotNicks) -> Alert?
  {
    guard bots.lists(nick), line.count > 0 else { return nil }
    return Alert(line.saysRecovery ? .recovery : .alert, line)
  }

  /// In bytes; what is longer was pasted.
  static let longest = 1_000
}
