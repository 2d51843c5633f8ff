/// What bots say of deploys: capistrano/slack, hubot-deploy, shipit and others follow it loosely.
extension AlertShape {
  /// `sam deployed shop-web 2.3.1 to production`, `sam is deploying shop-web/master to production`.
  static let deploy = AlertShape { line in
    deploy(line, deployVerbs, to: .environment)
  }

  /// `sam rolled back shop-web to 2.3.0`. People say of each other that they do.
  static let rollback = AlertShape(needsBot: true) { line in
    deploy(line, rollbackVerbs, to: .version)
  }

  private typealias Verb = (words: [StaticString], kind: Alert.Kind)

  private static let deployVerbs: [Verb] = [
    (["is", "deploying"], .deployStart), (["finished", "deploying"], .deploy), (["deployed"], .deploy),
  ]

  private static let rollbackVerbs: [Verb] = [
    (["is", "rolling", "back"], .deployStart), (["rolled", "back"], .deploy), (["reverted"], .deploy),
  ]

  /// Who, a verb, what in one word or two, `to`, and where, or which version, in one word; a remark in parentheses may follow.
  private static func deploy(_ line: LineBytes, _ verbs: [Verb], to target: Alert.Fact) -> Alert? {
    guard line.saysDeploy else { return nil }
    var words = line.words
    if let last = words.last, line[last.lowerBound] == UInt8(ascii: "(") { words.removeLast() }
    guard let to = words.lastIndex(where: { line.isWord("to", $0) }), to >= 3, to == words.count - 2,
      !line.isPronoun(words[0]),
      let verb = verbs.first(where: { verb in
        zip(verb.words, words.dropFirst()).allSatisfy { line.isWord($0, $1) }
      })
    else { return nil }
    let what = words[min(1 + verb.words.count, to)..<to]
    guard (1...2).contains(what.count), let service = what.first, !line.isPronoun(service) else { return nil }
    let end = service.first { "/@".utf8.contains(line[$0]) } ?? service.upperBound
    guard end > service.lowerBound else { return nil }
    // `shop-web/master`, or `shop-web 2.3.1`.
    let version =
      what.count > 1 ? what.last : end + 1 < service.upperBound ? end + 1..<service.upperBound : nil
    var facts = [
      Alert.PlacedFact(fact: target, place: words[to + 1]), Alert.PlacedFact(fact: .who, place: words[0]),
    ]
    if target != .version, let version { facts.append(Alert.PlacedFact(fact: .version, place: version)) }
    return Alert(verb.kind, line, Alert.Places(service: service.lowerBound..<end, facts: facts))
  }
}
