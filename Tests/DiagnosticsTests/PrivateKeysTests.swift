import Diagnostics
import Testing

/// No key here was ever one: their lines are of a few letters each.
@Suite("A private key is one secret from its beginning to its end, and line breaks stay")
struct PrivateKeysTests {
  private static let begin = "-----BEGIN RSA PRIVATE" + " KEY-----"
  private static let end = "-----END RSA PRIVATE" + " KEY-----"
  private static let line = String(repeating: "aB3/", count: 16)
  private static let body = "\(line)\n\(line)\nZz9+Zz9+Zg==\n"

  private func masked(_ text: String) -> String { SecretScan.masked(text) }

  private func count(in text: String) -> Int {
    Array(text.utf8).withUnsafeBufferPointer { SecretScan.secrets(in: $0).count { $0.kind == .privateKey } }
  }

  /// Checks that nothing of a key is left, that there is one finding, and that all else and the line breaks stay.
  private func expectMasked(
    _ text: String, without parts: [String], at place: Testing.SourceLocation = #_sourceLocation
  ) {
    let masked = masked(text)
    for part in parts { #expect(!masked.contains(part), "\(masked)", sourceLocation: place) }
    #expect(count(in: text) == 1, sourceLocation: place)
    #expect(masked.utf8.count == text.utf8.count, sourceLocation: place)
    for (old, new) in zip(text.utf8, masked.utf8) where new != UInt8(ascii: "*") {
      #expect(old == new, sourceLocation: place)
    }
    for (old, new) in zip(text.utf8, masked.utf8) where old == 0x0A || old == 0x0D {
      #expect(new == old, sourceLocation: place)
    }
  }

  private static let parts = [line, "aB3/", "Zz9+", "KEY"]

  @Test func allLinesAreMasked() {
    let stars = String(repeating: "*", count: 64)
    #expect(
      masked("first\n\(Self.begin)\n\(Self.body)\(Self.end)\nlast\n")
        == "first\n-----BEGIN ********************\n\(stars)\n\(stars)\n************\n"
        + String(repeating: "*", count: Self.end.count) + "\nlast\n")
  }

  @Test(arguments: ["", "RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED "])
  func ofEveryKind(kind: String) {
    let begin = "-----BEGIN \(kind)PRIVATE" + " KEY-----"
    let end = "-----END \(kind)PRIVATE" + " KEY-----"
    expectMasked("a\n\(begin)\n\(Self.body)\(end)\nb", without: Self.parts)
    expectMasked("a\n\(begin)\n\(Self.body)b c", without: Self.parts)
  }

  @Test func whatOnlyLooksLikeOneIsNone() {
    for text in [
      "-----BEGIN CERTIFICATE-----\n\(Self.body)-----END CERTIFICATE-----\n",
      "-----BEGIN PUBLIC KEY-----\n\(Self.body)-----END PUBLIC KEY-----\n",
      "\(Self.body)\(Self.end)\n", "-----BEGIN PRIVATE" + " KEY\n\(Self.body)", Self.body,
      "--- BEGIN PRIVATE" + " KEY ---\n\(Self.body)", "-----BEGIN RSA PRIVATE\n KEY-----\n\(Self.body)",
    ] {
      #expect(masked(text) == text)
    }
  }

  @Test func ofPGPWithHeadersAndSum() {
    let headers = "Version: GnuPG v1\nComment: of the test\n\n"
    let begin = "-----BEGIN PGP PRIVATE" + " KEY BLOCK-----"
    let end = "-----END PGP PRIVATE" + " KEY BLOCK-----"
    let parts = Self.parts + ["=qR7x", "BLOCK", "GnuPG"]
    expectMasked("\(begin)\n\(headers)\(Self.body)=qR7x\n\(end)\nb", without: parts)
    expectMasked("\(begin)\n\(headers)\(Self.body)=qR7x\nb c", without: parts)
  }

  @Test func ofSSHWithFourDashes() {
    let begin = "---- BEGIN SSH2 ENCRYPTED PRIVATE" + " KEY ----"
    expectMasked(
      "\(begin)\nComment: \"a\"\n\(Self.body)---- END SSH2 ENCRYPTED PRIVATE" + " KEY ----\nb",
      without: Self.parts)
  }

  @Test func encryptedOnesHaveHeaders() {
    let headers = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0A1B2C\n\n"
    for end in [Self.end, "and so on"] {
      expectMasked("\(Self.begin)\n\(headers)\(Self.body)\(end)\n", without: Self.parts + ["0A1B2C"])
    }
  }

  @Test(
    "Where the end is missing: up to the first line that is of no key, over blank ones",
    arguments: [
      "", "Thanks for reading", "## Timeline\n\n- 14:02 nagios", "```\n\nThat was it.", "a.b",
    ])
  func withoutEnd(rest: String) {
    let text = "\(Self.begin)\n\n\(Self.line)\n\n\(Self.body)\n\(rest)"
    expectMasked(text, without: Self.parts)
    #expect(masked(text).hasSuffix("\n\(rest)"))
  }

  @Test func theLastLineMayHaveNoMarks() {
    expectMasked("\(Self.begin)\n\(Self.line)\nAbCd\n\nWords follow.\nWord\n", without: ["aB3/", "AbCd"])
    #expect(masked("\(Self.begin)\n\(Self.line)\nAbCd\n\nWord\n").hasSuffix("\n\nWord\n"))
  }

  @Test(
    "However it is quoted",
    arguments: [
      "> ", "    ", "> > ", "\t", "- ", "# ", "// ", "* ", "+", "-", "12: ", "  3\t", "| ", "14:02 <bob> ",
      "2014-03-02 14:02:11 | ", "id_rsa:", "\"",
    ])
  func quoted(front: String) {
    for end in ["\(front)\(Self.end)\n", ""] {
      let lines = [Self.begin, Self.line, Self.line, "Zz9+Zz9+Zg=="].map { front + $0 + "\n" }.joined()
      expectMasked("a\n\(lines)\(end)Other words.\n", without: Self.parts)
      #expect(masked("a\n\(lines)\(end)Other words.\n").hasSuffix("\nOther words.\n"))
    }
  }

  @Test func marksOfLinesStay() {
    let text = "> \(Self.begin)\n> \(Self.line)\n>   Zz9+\n> \(Self.end)\n```\n\(Self.begin)\nabc\n```\n"
    let lines = masked(text).split(separator: "\n")
    #expect(lines[1] == "> " + String(repeating: "*", count: 64) && lines[2] == ">   ****")
    #expect(lines[3] == "> " + String(repeating: "*", count: Self.end.count))
    #expect(lines[4] == "```" && lines.last == "```")
  }

  @Test func linesMayEndAsOnWindows() {
    for end in [Self.end, "b c"] {
      let text = "a\n\(Self.begin)\n\(Self.line)\n\(Self.line)\nAbCd\n\(end)\n"
      expectMasked(text.replacing("\n", with: "\r\n"), without: Self.parts + ["AbCd"])
      expectMasked(text.replacing("\n", with: "\r"), without: Self.parts + ["AbCd"])
    }
  }

  @Test func whatStandsBetweenBeginningAndEndIsOfTheKey() {
    let text = "\(Self.begin)\n\(Self.line)\n[…]\nabcd efgh\nQq7+\n\(Self.end)\nwords\n"
    expectMasked(text, without: ["abcd", "Qq7", "…"])
    #expect(masked(text).hasSuffix("\nwords\n"))
  }

  @Test("In one line, with \\n for line breaks or blanks", arguments: ["\\n", "\\r\\n", "\\\\n", " ", ""])
  func inOneLine(joint: String) {
    let key = [Self.begin, Self.line, Self.line, "Zz9+", Self.end].joined(separator: joint)
    let json = "{\"private_key\": \"\(key)\(joint)\", \"name\": \"bob\"}"
    expectMasked(json, without: Self.parts)
    #expect(masked(json).hasSuffix("*\(joint)\", \"name\": \"bob\"}"))
    let two = "A=\"\(key)\"; B=\"\(key)\"\n"
    #expect(count(in: two) == 2 && !masked(two).contains("aB3/") && masked(two).contains("*\"; B=\""))
  }

  @Test func asTextOfAProgram() {
    let lines = [Self.begin, Self.line, Self.line, "Zz9+", Self.end].map { "  \"\($0)\\n\" +\n" }.joined()
    expectMasked("let key =\n\(lines)  \"\"\n", without: Self.parts)
    let open = [Self.begin, Self.line, Self.line].map { "  \"\($0)\\n\" +\n" }.joined()
    expectMasked("let key =\n\(open)  \"\"\n", without: Self.parts)
  }

  @Test func eachKeyIsItsOwn() {
    let key = "\(Self.begin)\n\(Self.body)"
    let text = key + key + "\(Self.end)\nwords\n" + key + "more words\n"
    #expect(count(in: text) == 3)
    #expect(!masked(text).contains("aB3/") && masked(text).hasSuffix("\nmore words\n"))
    #expect(masked(text).contains("\nwords\n"))
  }

  @Test func secretsWithinAKeyAreOfIt() {
    let token = "gh" + "p_" + String(repeating: "a1B2", count: 9)
    let text = "\(Self.begin)\n\(Self.line)\npassword=hunter2024x \(token)\n\(Self.end)\n\(token)\n"
    let kinds = Array(text.utf8).withUnsafeBufferPointer { SecretScan.secrets(in: $0).map(\.kind) }
    #expect(kinds == [.privateKey, .githubToken])
    #expect(!masked(text).contains("a1B2") && !masked(text).contains("hunter"))
  }

  @Test func anEndFarBehindIsOfAnotherKey() {
    let words = String(repeating: "These are words of another section.\n", count: 4_000)
    let text = "\(Self.begin)\n\(Self.body)\(words)\(Self.end)\n"
    expectMasked(text, without: ["aB3/", "Zz9+"])
    #expect(masked(text).contains(words))
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: [
      "\(begin)\n", "\(begin)", "\(begin)\nword\n", "-----BEGIN ", "-", "\(begin)\n\n", "----- ",
      "\(begin)\n\(line)\n", "\(begin)\n\(line)\n\(end)\n", "aB3=", "\\n", "\(begin)\n- - - - 1. # > ",
    ])
  func hostileTextsTakeNoLonger(part: String) {
    let size = 200_000
    let text = "\(Self.begin)\n" + String(repeating: part, count: size / part.utf8.count)
    #expect(masked(text).utf8.count == text.utf8.count)
  }

  // MARK: In a log

  /// `<nick> words`, a line each.
  private func said(_ lines: [(String, String)]) -> [String] {
    var words: [UInt8] = []
    var said: [SaidText] = []
    for (nick, text) in lines {
      let start = words.count
      words += Array(nick.utf8)
      let middle = words.count
      words += Array(text.utf8)
      said.append(SaidText(text: middle..<words.count, speaker: start..<middle))
      words += [0x0A]
    }
    let secrets = words.withUnsafeBufferPointer { SecretScan.secrets(in: $0, said: said) }
    #expect(secrets.count { $0.kind == .privateKey } == 1)
    for mask in secrets.flatMap(\.masks) {
      for place in mask { words[place] = UInt8(ascii: "*") }
    }
    return said.map { String(decoding: words[$0.text], as: UTF8.self) }
  }

  private static let hidden = String(repeating: "*", count: 64)

  @Test func linesOfOthersStay() {
    let words = said([
      ("bob", "look:"), ("bob", Self.begin), ("bob", Self.line), ("alice", "bob: what is that?"),
      ("bob", Self.line), ("alice", "ok"), ("bob", "AbCd"), ("alice", "oh"), ("bob", Self.end),
      ("bob", "AbCd"), ("bob", Self.line),
    ])
    #expect(words[0] == "look:" && words[1] == "-----BEGIN ********************")
    #expect(
      words[2...7] == [Self.hidden, "bob: what is that?", Self.hidden, "ok", "****", "oh"], "\(words)")
    #expect(words[8] == String(repeating: "*", count: Self.end.count))
    #expect(words[9...] == ["AbCd", Self.line])
  }

  @Test func theEndMayBeMissing() {
    let words = said(
      [("bob", Self.begin), ("bob", "> " + Self.line), ("", Self.line), ("bob", "Zz9+Zg==")]
        + [("alice", "see https://example.org/" + Self.line), ("bob", "sorry")])
    #expect(
      words[1...] == [
        "> " + Self.hidden, Self.hidden, "********", "see https://example.org/" + Self.line, "sorry",
      ], "\(words)")
  }

  @Test func whatIsSaidMuchLaterIsOfNoKey() {
    let chatter = (0..<200).map { _ in ("alice", "no, wait") }
    let words = said([("bob", Self.begin), ("bob", Self.line)] + chatter + [("bob", Self.line)])
    #expect(words[1] == Self.hidden && words.last == Self.line)
  }

  @Test func aMessageMayHaveManyLines() {
    let message = "\(Self.begin)\n\(Self.line)\nodd line\nAbCd\n\(Self.end)\nthat was it"
    #expect(
      said([("bob", message), ("alice", Self.line)]) == [
        "-----BEGIN ********************\n\(Self.hidden)\n********\n****\n"
          + String(repeating: "*", count: Self.end.count) + "\nthat was it", Self.line,
      ])
  }

  @Test func aKeyInOneLineMayBeCut() {
    let words = said([
      ("bob", "\(Self.begin)\\n\(Self.line)\\n\(Self.line)"), ("alice", "bob: no!"),
      ("bob", "\(Self.line)\\nAbCd\\n\(Self.end)"), ("bob", "sorry"),
    ])
    #expect(!words.joined().contains("aB3/") && !words.joined().contains("AbCd"), "\(words)")
    #expect(words[1] == "bob: no!" && words[3] == "sorry")
  }

  @Test(.timeLimit(.minutes(1)))
  func hostileLogsTakeNoLonger() {
    let lines = Array(repeating: [("bob", Self.begin), ("bob", "no"), ("bob", "---")], count: 20_000)
    var words: [UInt8] = []
    let said = lines.joined().map { nick, text in
      words += Array((nick + text).utf8)
      return SaidText(
        text: words.count - text.utf8.count..<words.count,
        speaker: words.count - text.utf8.count..<words.count)
    }
    let found = words.withUnsafeBufferPointer { SecretScan.secrets(in: $0, said: said) }
    #expect(found.count == 20_000)
  }
}
