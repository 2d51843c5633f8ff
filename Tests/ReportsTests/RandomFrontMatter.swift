import TestSupport

/// A random YAML text near the edges of what `PlainYAML` takes: most of its lines are plain, some are not quite.
struct RandomFrontMatter {
  private var random: SeededGenerator
  /// How many times rarer than usual something odd is.
  private let rarity: Int
  private(set) var text = ""

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    rarity = random.pick([1, 4, 16], else: 1)
    let count = Int.random(in: 1...5, using: &random)
    for number in 0..<count { text += member(number) }
    if random.once(in: 4), text.last == "\n" { text.removeLast() }
    if isOdd(5) { mutate() }
  }

  /// True once in `count` times, or more rarely.
  private mutating func isOdd(_ count: Int) -> Bool { random.once(in: count * rarity) }

  private mutating func member(_ number: Int) -> String {
    let key = isOdd(20) ? key() : "k\(number)"
    switch Int.random(in: 0...7, using: &random) {
    case 0: return key + ":" + blanks(0) + lineEnd()
    case 1, 2: return key + ":" + blanks(0) + lineEnd() + list()
    default: return key + ":" + blanks(1) + value(0) + lineEnd()
    }
  }

  private mutating func list() -> String {
    let indentation = pick(["  ", "  ", "  ", "", " ", "    "])
    var text = ""
    for _ in 0...Int.random(in: 0...3, using: &random) {
      let item = isOdd(10) ? "" : value(0)
      text += (isOdd(25) ? pick(["", " ", "   ", "\t"]) : indentation)
      text += "-" + blanks(1) + item + lineEnd()
    }
    return text
  }

  private mutating func value(_ depth: Int) -> String {
    switch Int.random(in: 0...9, using: &random) {
    case 0, 1: return collection("[", "]", depth)
    case 2, 3: return collection("{", "}", depth)
    case 4, 5: return quoted()
    default: return plain()
    }
  }

  private mutating func collection(_ open: String, _ close: String, _ depth: Int) -> String {
    var text = open + pick(["", "", "", "", " "])
    let count = depth > 5 ? 0 : Int.random(in: 0...3, using: &random)
    for index in 0..<count {
      if index > 0 { text += isOdd(8) ? ",," : pick([", ", ", ", ",", " , ", ",  "]) }
      if open == "{" { text += (isOdd(16) ? key() : "f\(index)") + ":" + blanks(1) }
      text += value(depth + 1)
    }
    return text + (isOdd(8) ? pick([",", ", "]) : pick(["", "", " "])) + (isOdd(30) ? "" : close)
  }

  private mutating func quoted() -> String {
    let quote = pick(["\"", "\"", "'"])
    return quote + words() + (isOdd(25) ? pick([quote, "\\" + quote, ""]) : "") + quote
      + (isOdd(25) ? pick(["x", ": y", " z", " # c", "#", ":"]) : "")
  }

  private mutating func plain() -> String {
    isOdd(4) ? pick(Self.scalars) : words()
  }

  private mutating func words() -> String {
    (0...Int.random(in: 0...3, using: &random)).map { _ in pick(isOdd(8) ? Self.edges : Self.safe) }
      .joined(separator: pick([" ", " ", "", "  "]))
  }

  private mutating func key() -> String {
    pick([
      "a", "_a", "k0", "k1", "f0", "f1", "near-miss", "null", "yes", "y", "1", "-a", "é", "a b", "\"q\"",
      "a ",
      "?", "~", "<<", "", " a", "a\t", "A9_", "no-", "&x a", "!t a", "[a]",
      String(repeating: "k", count: 101),
      String(repeating: "k", count: 1_100),
    ])
  }

  private mutating func blanks(_ usual: Int) -> String {
    let blanks = isOdd(24) ? pick(["", " ", "  ", "\t", " \t"]) : nil
    return blanks ?? String(repeating: " ", count: usual)
  }

  private mutating func lineEnd() -> String {
    guard isOdd(20) else { return "\n" }
    return pick([
      " \n", "  \n", "\n\n", "\n \n", " # c\n", "\n# c\n", "#\n", "\t\n", "\r\n", "\r", "\n  more\n",
      "\n\n\n",
      "\n---\n", "\n...\n", ":\n", "\u{85}", "\u{2028}", "",
    ])
  }

  /// Takes out a character or puts one in.
  private mutating func mutate() {
    var characters = Array(text.unicodeScalars)
    let place = Int.random(in: 0...characters.count, using: &random)
    if random.once(in: 2), place < characters.count {
      characters.remove(at: place)
    } else {
      characters.insert(contentsOf: pick(Self.edges).unicodeScalars, at: place)
    }
    text = characters.reduce(into: "") { $0.unicodeScalars.append($1) }
  }

  private mutating func pick(_ pieces: [String]) -> String { random.pick(pieces, else: "") }

  private static let safe = [
    "word", "two words", "13:58", "2014-03-02", "don't", "a-b", "x/y", "é", "日本", "😀", "e\u{301}", "(a)",
    "80 %",
    "3.5", "a;b", "\u{A0}", "ok.", "=", "~", "$1", "A1",
  ]

  private static let edges = [
    "\"", "'", ":", ": ", " :", "#", " #", "-", "- ", "?", "? ", ",", "[", "]", "{", "}", "&a", "*a", "!t",
    "|",
    ">", "%", "@", "`", "\\", "\t", "\n", "\n  ", "\r", "\u{85}", "\u{2028}", "\u{2029}", "\u{FEFF}",
    "\u{7F}",
    "\u{1}", "\u{9F}", "\u{FFFE}", "\u{E000}", " ", "  ", "a:", ":a", "::", ":?", ":,", ":]", "a#", "---",
    "...",
    "<<", "''", "\"\"",
  ]

  private static let scalars = [
    "~", "null", "yes", "no", "true", "1", "-1", "0x1F", "1e3", ".5", "2014-03-02 13:58",
    "2014-03-02T13:58:00Z",
    "2014-03-02 13:58 +01:00", "13:58", "-05:00", "", "\"\"", "''", "Europe/London", "https://a.b/c?d=e#f",
    "a: b",
    "a #b", "a#b", "a:b", "a:", "-", "- a", "? a", "?a", ": a", ":a", "|", ">", ">-\n  folded", "&a b", "*a",
    "!t b",
    "@a", "`a", "%a", "...", "---", "--- a", "=", "<<", "<", "a, b", "a]", "a}", "a b ", "\"a\" b", "'a' 'b'",
    "O'Brien", "5\"", "a [b]", "a {b}", "2 * 3", "[[a]]", "[a: b]", "{a}", "{a: }", "{a:b}", "{\"a\":b}",
    "[[[[[a]]]]]",
    "[]", "{}", "[ ]", "[a, [b, {c: d}]]", "{a: [1, 2], b: {c: \"d\"}}", "[45-46]", "{a: 1, a: 2}",
    "{a: 1, b: 2}",
  ]
}
