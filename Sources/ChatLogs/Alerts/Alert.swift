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
    /// Of most alerts there are none.
    var facts: [PlacedFact] = []
  }

  struct PlacedFact: Hashable {
    let fact: Fact
    let place: Range<Int>
  }

  /// What only some bots say.
  package enum Fact: String, Hashable, Sendable, CaseIterable {
    /// How many alerts are told of as one.
    case count
    /// How long it was, in the bot's words.
    case duration
    /// The number by which a pager knows it.
    case incident
    /// What was deployed of a service.
    case version
    /// Where it was deployed to.
    case environment
    /// Who deployed.
    case who
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

  package func fact(_ fact: Fact) -> String? {
    places.facts.first { $0.fact == fact }.flatMap { name($0.place) }
  }

  /// Those that were said, in their order.
  package var facts: [(fact: Fact, value: String)] {
    places.facts.isEmpty ? [] : Fact.allCases.compactMap { fact in self.fact(fact).map { (fact, $0) } }
  }

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
