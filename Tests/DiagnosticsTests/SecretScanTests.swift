import Diagnostics
import Testing

/// Every secret here was made up for this test; each is put together, so that no scanner takes it for one.
@Suite struct SecretScanTests {
  private static func random(_ length: Int) -> String {
    String(String(repeating: "a1B2", count: 20).prefix(length))
  }

  private func found(in text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      SecretScan.secrets(in: bytes).map {
        "\($0.kind.rawValue): \(String(decoding: bytes[$0.range], as: UTF8.self))"
      }
    }
  }

  @Test(arguments: [
    ("gh" + "p_", 36, "GitHub token"), ("github" + "_pat_", 22, "GitHub token"),
    ("glp" + "at-", 20, "GitLab token"), ("xo" + "xb-", 20, "Slack token"),
    ("AI" + "za", 35, "Google API key"),
    ("sk_" + "live_", 24, "Stripe key"), ("np" + "m_", 36, "npm token"),
    ("sk" + "-", 48, "OpenAI key"), ("dop" + "_v1_", 64, "DigitalOcean token"),
  ])
  func tokensOfServicesAreFound(prefix: String, length: Int, kind: String) {
    let secret = Self.random(length)
    #expect(found(in: "x \(prefix)\(secret) y") == ["\(kind): \(secret)"])
    #expect(found(in: "\(prefix)\(secret)") == ["\(kind): \(secret)"])
    #expect(found(in: "https://example.org/?key=\(prefix)\(secret)&x") == ["\(kind): \(secret)"])
    #expect(found(in: "\(prefix)\(secret.prefix(6)) y") == [])
  }

  @Test func anAccessKeyOfAWSHasSixteenCapitalsAndDigits() {
    #expect(found(in: "AK" + "IA" + "ABCDEFGH23456789") == ["AWS access key: ABCDEFGH23456789"])
    #expect(found(in: "AK" + "IA" + "ABCDEFGH23456789X") == [])
    #expect(found(in: "AK" + "IA" + "abcdefgh23456789") == [])
  }

  @Test func aPrivateKeyIsFoundByItsFirstLine() {
    #expect(
      found(in: "a\n-----BEGIN RSA PRIVATE" + " KEY-----\nMII") == ["private key: RSA PRIVATE KEY-----"])
    #expect(found(in: "-----BEGIN CERTIFICATE-----\nMII") == [])
    #expect(found(in: "a\n-----") == [])
  }

  @Test func aSignedTokenHasThreeParts() {
    let parts = "eyJ" + Self.random(20) + "." + Self.random(20) + "." + Self.random(20)
    #expect(found(in: "x \(parts) y") == ["signed web token: \(parts.dropFirst(3))"])
    #expect(found(in: "eyJ" + Self.random(20)) == [])
  }

  @Test(arguments: [
    ("password=hunter2024", "password: hunter2024"), ("Password: \"hunter2024\"", "password: hunter2024"),
    ("DB_PASSWORD = 'hunter2024'", "password: hunter2024"),
    ("{\"api_key\": \"a1b2c3d4\"}", "token or key: a1b2c3d4"),
    ("Authorization token: Bearer a1b2c3d4", "token or key: a1b2c3d4"),
    ("https://me:a1b2c3d4@example.org/", "password in an address: a1b2c3d4"),
    ("amqp://guest:s3cret@broker", "password in an address: s3cret"),
    ("Authorization: Bearer a1b2c3d4", "token or key: a1b2c3d4"),
    ("Authorization: Basic YTpiY2Rl1g==", "token or key: YTpiY2Rl1g=="),
    ("Passwort: geheim2024", "password: geheim2024"),
    ("nofile-xo" + "xb-1a2b3c4d5e6f7a8b9c.md", "Slack token: 1a2b3c4d5e6f7a8b9c"),
    (
      "https://hooks.slack.com/services/T0A1/B0B2/1a2b3c4d5e6f7a8b9c0d1e2f",
      "Slack webhook: 1a2b3c4d5e6f7a8b9c0d1e2f"
    ),
    ("SG" + ".1a2b3c4d5e6f7a8b9c0d1e", "SendGrid key: 1a2b3c4d5e6f7a8b9c0d1e"),
  ])
  func whatIsCalledASecretIsOne(text: String, expected: String) {
    #expect(found(in: text) == [expected])
    #expect(found(in: "14:02 <bob> \(text)\n") == [expected])
  }

  @Test(arguments: [
    "the password: changed", "password: ********", "password=$PASSWORD1", "token: <token1234>",
    "token: {{ token1 }}", "secret: see 1Password", "password: ", "password:", "=", ":", "://", "http://@",
    "https://example.org:8080/", "https://example.org/@alice", "http://user:$PASS@host",
    "keyboard=a1b2c3d4e5",
    "14:02 <bob> a_very_long_name_with_digits_12345678901234567890", "tokens: 1234567890123",
    "postgres://user:password@localhost/db", "token: https://example.org/a1",
    "deadbeefdeadbeefdeadbeefdeadbeefdeadbeef",
  ])
  func otherTextIsNone(text: String) {
    #expect(found(in: text) == [])
  }

  @Test func nothingIsLostInLongText() {
    let secret = "gh" + "p_" + Self.random(36)
    let filler = String(repeating: "word: another-word = a much longer line of words\n", count: 400)
    #expect(found(in: filler + secret + "\n" + filler).count == 1)
  }

  @Test func whatIsMaskedKeepsItsLength() {
    let text = "x password=hunter2024 y"
    #expect(String(decoding: SecretScan.masked(Array(text.utf8)), as: UTF8.self) == "x password=********** y")
  }
}
